package org.respite.ingest.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewBytesTest {

    private static Review review(int month, String text) {
        return new Review(YearMonth.of(2026, month), Instant.parse("2026-11-30T12:00:00Z"), text.repeat(1000),
                text.repeat(300), LocalDate.of(2026, 12, 4), text.repeat(200), LocalDate.of(2027, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "ü", "\"", "\\", "\n", "€", "漢" })
    void areOfOneLengthWhateverIsInThem(String text) {
        var review = review(11, text);
        assertThat(ReviewBytes.of(new Reviews(List.of(review), null))).hasSize(ReviewBytes.LENGTH);
        assertThat(ReviewBytes.line(review)).hasSize(ReviewBytes.LENGTH).endsWith((byte) '\n');
        assertThat(ReviewBytes.table(review)).hasSize(ReviewBytes.LENGTH).endsWith((byte) '\r', (byte) '\n');
    }

    @Test
    void areReadAsTheyWereWritten() {
        var all = new Reviews(List.of(review(10, "ü\n"), review(11, "\"")), YearMonth.of(2026, 12));
        assertThat(ReviewBytes.read(ReviewBytes.of(all))).isEqualTo(all);
        assertThat(ReviewBytes.read(ReviewBytes.of(Reviews.NONE))).isEqualTo(Reviews.NONE);
    }

    /** What the first version wrote, and one of later might. */
    @Test
    void areReadOfBeforeAndOfLater() {
        var json = """
                {"all":[{"month":"2026-11","savedAt":"2026-11-30T12:00:00Z","note":"n","step":"","ask":"","mood":1}]}
                """;
        assertThat(ReviewBytes.read(json.getBytes(StandardCharsets.UTF_8)).all()).containsExactly(
                new Review(YearMonth.of(2026, 11), Instant.parse("2026-11-30T12:00:00Z"), "n", "", null, "", null));
    }

    @Test
    void oneAMonthNewestFirst() {
        var all = Reviews.NONE.with(review(10, "a")).with(review(11, "b")).with(review(10, "c"));
        assertThat(all.all()).containsExactly(review(11, "b"), review(10, "c"));
        assertThat(all.without(YearMonth.of(2026, 11)).all()).containsExactly(review(10, "c"));
        assertThat(all.offered(YearMonth.of(2026, 11))).isFalse();
        assertThat(all.offered(YearMonth.of(2026, 12))).isTrue();
        assertThat(all.skipping(YearMonth.of(2026, 12)).offered(YearMonth.of(2026, 12))).isFalse();
        assertThat(all.skipping(YearMonth.of(2026, 12)).offered(YearMonth.of(2027, 1))).isTrue();
    }

}
