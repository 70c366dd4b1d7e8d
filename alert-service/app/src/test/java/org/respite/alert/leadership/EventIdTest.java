package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    @Test
    void isReadAsItIsWritten() {
        var id = new EventId("lakeside:crisis-team:rise:70", 2);

        assertThat(EventId.parse(id.text())).contains(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "/", "/1", "alert", "alert/", "alert/one", "alert/99999999999" })
    void anythingElseIsNone(@Nullable String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }

}
