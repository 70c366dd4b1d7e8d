package org.respite.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Sha256Function;

class KeyedPushNamesTest {

    private final KeyedPushNames names = new KeyedPushNames(new Sha256Function("k"));

    @Test
    void aPlaceTellsNobodyAndIsOnePersons() {
        assertThat(names.place("lakeside", "ana")).isEqualTo(names.place("lakeside", "ana"))
            .isNotEqualTo(names.place("lakeside", "bo"))
            .isNotEqualTo(names.place("seaside", "ana"))
            .hasSize(32)
            .doesNotContain("ana");
        assertThat(new KeyedPushNames(new Sha256Function("other")).place("lakeside", "ana"))
            .isNotEqualTo(names.place("lakeside", "ana"));
    }

    @Test
    void momentsAreSpreadAnewEachFortnight() {
        assertThat(names.spread("place", 70)).isEqualTo(names.spread("place", 70))
            .isNotEqualTo(names.spread("place", 71))
            .isNotEqualTo(names.spread("another", 70));
    }

}
