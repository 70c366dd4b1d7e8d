package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FieldNameTest {

    @Property
    void holdsNoOperatorAndNoPath(@ForAll String text) {
        assertThat(FieldName.of(text)).doesNotContain(".", "$", "\0");
    }

    @Property
    void differsWhereTheTextsDiffer(@ForAll String one, @ForAll String other) {
        assertThat(FieldName.of(one).equals(FieldName.of(other))).isEqualTo(one.equals(other));
    }

}
