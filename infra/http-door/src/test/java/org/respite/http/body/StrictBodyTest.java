package org.respite.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;

class StrictBodyTest {

    record Order(@Nullable String unit, @Nullable Boolean whole, @Nullable Integer goal, @Nullable Set<String> kinds) {
    }

    @Test
    void readsWhatIsThereAndTakesNullForAbsent() {
        assertThat(read("{\"unit\":\"a\",\"goal\":null}")).isEqualTo(new Order("a", null, null, null));
    }

    @Test
    void namesAFieldThatIsUnknownAndThoseThereAre() {
        assertProblem("{\"team\":\"crisis-team\"}", 422, "team: no such field (expected: unit, whole, goal, kinds)");
        assertProblem("{\"" + "x".repeat(50) + "\\u0007\":1}", 422,
                "x".repeat(40) + "…: no such field (expected: unit, whole, goal, kinds)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "{\"unit\":5}|unit|a text", "{\"whole\":\"true\"}|whole|true or false",
                    "{\"goal\":4.5}|goal|a whole number", "{\"goal\":\"4\"}|goal|a whole number",
                    "{\"goal\":1e99999999999}|goal|a whole number", "{\"kinds\":\"rise\"}|kinds|a list",
                    "{\"kinds\":[1]}|kinds.0|a text" })
    void namesAFieldOfAnotherKindButNotItsValue(String json, String field, String expected) {
        assertProblem(json, 422, field + ": of another kind (expected: " + expected + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "\"unit\"", "5", "{\"unit\":", "{\"unit\":\"a\",\"unit\":\"b\"}",
            "{} {}", "1e99999999999" })
    void refusesWhatIsNoObject(String json) {
        assertProblem(json, 400, "body: unreadable (expected: a JSON object)");
    }

    private static Order read(String json) {
        return StrictBody.read(json.getBytes(StandardCharsets.UTF_8), Order.class);
    }

    private static void assertProblem(String json, int status, String detail) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(json)).satisfies(fault -> {
            assertThat(fault.problem().detail()).isEqualTo(detail);
            assertThat(fault.problem().status()).isEqualTo(status);
        });
    }

}
