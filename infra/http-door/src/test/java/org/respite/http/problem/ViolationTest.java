package org.respite.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationTest {

    @Test
    void tellsAShortTextWhole() {
        assertThat(Violation.shortened("", 4)).isEmpty();
        assertThat(Violation.shortened("four", 4)).isEqualTo("four");
    }

    @Test
    void endsALongTextBetweenCharacters() {
        assertThat(Violation.shortened("fives", 4)).isEqualTo("five…");
        assertThat(Violation.shortened("five🏥", 5)).isEqualTo("five…");
        assertThat(Violation.shortened("five🏥!", 6)).isEqualTo("five🏥…");
    }

}
