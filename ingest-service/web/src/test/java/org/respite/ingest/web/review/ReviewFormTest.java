package org.respite.ingest.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class ReviewFormTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static ReviewForm form(String field, String text) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add(field, text);
        return new ReviewForm(fields);
    }

    @Test
    void takesLinesAsTheyWereCounted() {
        var form = form("note", "  one\r\ntwo\u0000 \t three  ");
        assertThat(form.text("note")).isEqualTo("one\ntwo    three");
        assertThat(form("note", "a\r\n".repeat(499) + "ab").wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "note, 1000", "step, 300", "ask, 200" })
    void tellsLengthsAndNotWords(String field, int most) {
        assertThat(form(field, "x".repeat(most)).wrong()).isEmpty();
        assertThat(form(field, "secret" + "x".repeat(most)).wrong())
            .containsEntry(field, new ReviewForm.Wrong(most + 6, most))
            .asString()
            .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tomorrow", "2026-02-30", "1999-12-31", "3000-01-01", "+999999999-01-01", "2026-13-01" })
    void aDayIsADay(String day) {
        assertThat(form("by", day).wrong()).containsOnlyKeys("by");
        assertThat(form("on", day).review(MONTH, Instant.EPOCH).on()).isNull();
    }

    @Test
    void emptyIsEmptyWhateverIsHidden() {
        assertThat(form("month", "2026-11").isEmpty()).isTrue();
        assertThat(form("note", " \r\n ").isEmpty()).isTrue();
        assertThat(form("on", "2026-12-04").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-1", "1e3", "99999999999999999999", "0x1" })
    void aVersionThatIsNoneIsOfNothing(String version) {
        assertThat(form("version", version).version()).isZero();
    }

    @Test
    void whatWasSavedComesBackAsItWas() {
        var review = new Review(MONTH, Instant.EPOCH, "note", "step", LocalDate.of(2026, 12, 1), "Jo", null);
        assertThat(ReviewForm.of(review).review(MONTH, Instant.EPOCH)).isEqualTo(review);
        assertThat(review.toString()).isEqualTo("Review[…]");
    }

    @Test
    void hintsAreGentleAndOnlyOfAStep() {
        var plain = new Review(MONTH, Instant.EPOCH, "50 %", "", null, "", null);
        assertThat(PlanHints.of(plain)).isEmpty();
        assertThat(PlanHints.of(new Review(MONTH, Instant.EPOCH, "", "feel 50 % better", null, "", null)))
            .containsExactly("review.hint.by", "review.hint.share");
        assertThat(PlanHints.of(new Review(MONTH, Instant.EPOCH, "", "walk", LocalDate.EPOCH, "", null))).isEmpty();
    }

}
