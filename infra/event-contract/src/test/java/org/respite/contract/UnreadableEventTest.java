package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableEventTest {

    private static final String SECRET = "s3cret";

    private final String good = new String(Resources.bytes("samples/check-in.accepted.v1.counting.json"),
            StandardCharsets.UTF_8);

    @Test
    void nothingAtAllIsRefused() {
        assertThat(refused(null).reason()).isEqualTo("Missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "0", "[]", "{}", "\"s3cret\"", "{\"id\":\"s3cret\"}", "s3cret",
            "{\"s3cret\"", "{\"id\":NaN}", "\u0000", "{\"id\":\"\u0001\"}" })
    void junkIsRefused(String junk) {
        refused(junk.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "fortnight": 70             | "fortnight": 70.0
            "fortnight": 70             | "fortnight": 70.5
            "fortnight": 70             | "fortnight": "s3cret"
            "fortnight": 70             | "fortnight": "70"
            "fortnight": 70             | "fortnight": true
            "fortnight": 70             | "fortnight": 70, "fortnight": 70
            "fortnight": 70             | "fortnight": 99999999999
            "drained": 7                | "drained": 7.5
            "drained": 7                | "drained": 7.0
            "drained": 7                | "drained": NaN
            "drained": 7                | "drained": Infinity
            "drained": 7                | "drained": null
            "drained": 7                | "drained": "s3cret"
            "drained": 7                | "drained": {"s3cret": 7}
            "drained": 7                | "drained": ["s3cret", 7]
            "drained": 7                | "drained": 1e9
            "unit": "crisis-team"       | "unit": null
            "unit": "crisis-team"       | "unit": 5
            "unit": "crisis-team"       | "unit": "s3cret/s3cret"
            "unit": "crisis-team"       | "s3cret": 1
            "acceptedAt": "2026-09-18T15:42:01.250Z" | "acceptedAt": "s3cret"
            "acceptedAt": "2026-09-18T15:42:01.250Z" | "acceptedAt": ""
            """)
    void aValueOfTheWrongKindIsRefused(String right, String wrong) {
        assertThat(good).contains(right);

        refused(good.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        bytes[good.indexOf("crisis-team")] = (byte) 0xC3;

        refused(bytes);
    }

    @Test
    void whatFollowsTheEventIsRefusedUnlessItIsSpace() {
        refused((good + "{\"s3cret\":1}").getBytes(StandardCharsets.UTF_8));
        assertThat(EventType.CHECK_IN_ACCEPTED.read((good + " \n\t ").getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void deepNestingIsNotFollowed() {
        refused(("{\"later\":" + "[".repeat(7000) + "]".repeat(7000) + "}").getBytes(StandardCharsets.UTF_8));
        refused(good.replace("{\n  \"id\"", "{\"later\":" + "[".repeat(100) + "]".repeat(100) + ",\"id\"")
            .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMegabyteIsRefusedUnread() {
        byte[] large = Arrays.copyOf(good.getBytes(StandardCharsets.UTF_8), 1 << 20);
        Arrays.fill(large, good.length(), large.length, (byte) ' ');

        assertThat(refused(large).reason()).isEqualTo("TooLong");
    }

    @Test
    void aFieldNobodyKnowsIsPassedOver() {
        String later = good.replace("\"fortnight\": 70", "\"fortnight\": 70, \"addedLater\": {\"a\": [1.5, null]}");

        assertThat(EventType.CHECK_IN_ACCEPTED.read(later.getBytes(StandardCharsets.UTF_8)))
            .isEqualTo(EventType.CHECK_IN_ACCEPTED.read(good.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "s3cret", "{\"organisation\":\"s3cret\"}", "[\"s3cret\"]" })
    void everyTypeRefusesWithoutTelling(String junk) {
        for (var type : Constants.eventTypes()) {
            assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> type.read(junk.getBytes(StandardCharsets.UTF_8)))
                .satisfies(UnreadableEventTest::tellsNothing)
                .withMessageStartingWith(type.name());
        }
    }

    private static UnreadableEventException refused(byte @org.jspecify.annotations.Nullable [] value) {
        try {
            EventType.CHECK_IN_ACCEPTED.read(value);
        }
        catch (UnreadableEventException refused) {
            tellsNothing(refused);
            return refused;
        }
        throw new AssertionError("was read");
    }

    private static void tellsNothing(UnreadableEventException refused) {
        var printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString()).doesNotContain(SECRET, "crisis", "autopilot", "Jt0m3v1xQmSgkq5yTz0nWA");
        assertThat(refused).hasNoCause().hasMessageMatching("[a-z.-]+v1: unreadable \\([A-Za-z]+\\)");
        assertThat(refused.reason()).matches("[A-Za-z]+");
    }

}
