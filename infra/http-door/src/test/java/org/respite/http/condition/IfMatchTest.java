package org.respite.http.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;

class IfMatchTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = { "\"7\",7", "\"7-a1b2\",7", "` \"0\" `,0", "W/\"7-a1b2\",7", "W/\"7\",7" })
    void readsTheRevisionWhateverComesAfterTheHyphen(String header, int revision) {
        assertThat(IfMatch.revision(header)).isEqualTo(revision);
    }

    @Test
    void readsAVersionOfTwoNumbers() {
        assertThat(IfMatch.version("\"70.2-a1\"")).isEqualTo("70.2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7", "*", "w/\"7\"", "W/7", "\"x\"", "\"70.2\"", "\"7\", \"8\"", "\"9999999999\"" })
    void refusesWhatIsNoRevision(String header) {
        assertStatus(400, header);
    }

    @Test
    void askForATagWhereThereIsNone() {
        assertStatus(428, null);
    }

    @Test
    void tellsAnotherRevisionFromTheSame() {
        assertThatCode(() -> IfMatch.require(7, IfMatch.tag(7))).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IfMatch.require(8, IfMatch.tag(7)))
            .satisfies(fault -> assertThat(fault.problem().status()).isEqualTo(412))
            .satisfies(fault -> assertThat(fault.problem().detail())
                .isEqualTo("If-Match: another revision (expected: \"8\")"));
    }

    private static void assertStatus(int status, @Nullable String header) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IfMatch.revision(header))
            .satisfies(fault -> assertThat(fault.problem().status()).isEqualTo(status));
    }

}
