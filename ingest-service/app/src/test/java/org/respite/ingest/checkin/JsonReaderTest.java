package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.Violation;

class JsonReaderTest {

    private static final String STRICT = "well-formed JSON, every key once, not deeply nested";

    @Test
    void keepsNumbersAsTheyWereWritten() {
        assertThat(Json.map("{'a':7,'b':7.0,'c':1e9}"))
            .isEqualTo(Map.of("a", 7, "b", new BigDecimal("7.0"), "c", new BigDecimal("1E+9")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'answers':{'energy':NaN}}      | answers.energy
            {'answers':{'energy':Infinity}} | answers.energy
            {'id':1,'id':2}                 | id
            {'a':{'b':1,'b':2}}             | a.b
            {'a':1                          | a
            {'a':1} {'b':2}                 | body
            {'a':01}                        | a
            {'a':1,}                        | a
            {                               | body
            """)
    void saysWhereTheJsonStopsBeingJson(String json, String field) {
        assertThat(wrong(json)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.value()).matches("malformed at column \\d+");
            assertThat(violation.expected()).isEqualTo(STRICT);
        });
    }

    /** Found by arbitrary bytes: the exponent alone is more than the parser can hold. */
    @ParameterizedTest
    @ValueSource(strings = { "{'a':1e99999999999}", "{'a':-1E-99999999999}",
            "1666666e666666666666666666666666666666666666" })
    void aNumberBeyondAllNumbersIsRefused(String json) {
        assertThat(wrong(json)).containsExactly(new Violation("body", "malformed", "numbers that can be written out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, 2]  | [1, 2]
            'a'     | "a"
            null    | null
            7       | 7
            """)
    void anythingButAnObjectIsRefused(String json, String value) {
        assertThat(wrong(json)).containsExactly(new Violation("body", value, "a JSON object"));
    }

    @Test
    void endlessNestingNamesAndNumbersAreNotFollowed() {
        assertThat(wrong("{'a':".repeat(1000))).hasSize(1);
        assertThat(wrong("{'a':" + "1".repeat(5000) + "}")).hasSize(1);
        assertThat(wrong("{'" + "a".repeat(5000) + "':1}")).hasSize(1);
        assertThat(wrong("")).hasSize(1);
    }

    @Test
    void readsWhatOtherSystemsWrite() {
        String json = "{\"energy\": 7}";
        for (byte[] bytes : List.of(("\uFEFF" + json).getBytes(UTF_8), json.getBytes(UTF_16),
                ("\uFEFF" + json).getBytes(UTF_16LE))) {
            var wrong = new Violations("");
            assertThat(JsonReader.read(ByteBuffer.wrap(bytes), wrong)).isEqualTo(Map.of("energy", 7));
            assertThat(wrong.isEmpty()).isTrue();
        }
    }

    private static List<Violation> wrong(String json) {
        var wrong = new Violations("");
        Json.read(json, wrong);
        return wrong.all();
    }

}
