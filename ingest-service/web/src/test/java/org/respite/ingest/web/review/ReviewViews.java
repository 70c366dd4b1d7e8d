package org.respite.ingest.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.ingest.web.myweeks.LookBackView;
import org.respite.ingest.web.myweeks.LookBacks;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Texts;

/** Reviews as a page is given them. */
public final class ReviewViews {

    private static final Review REVIEW = new Review(YearMonth.of(2026, 11), Instant.EPOCH, "Tuesdays\n<b>",
            "feel 50 % better", null, "Jo", LocalDate.of(2026, 12, 4));

    private ReviewViews() {
    }

    /** None yet, one saved with one before, one that cannot be read. */
    public static Stream<ReviewView> all(Language language) {
        var texts = Texts.in(language);
        var saved = ReviewWording.saved(REVIEW, 2, texts);
        var form = ReviewWording.form(ReviewForm.empty(YearMonth.of(2026, 12)), 0, texts);
        return Stream.of(new ReviewView(LookBacks.year(language), null, form, true, List.of(), null, null),
                new ReviewView(LookBacks.none(language), saved, saved.form(), false, List.of(saved), null,
                        "review.saved"),
                new ReviewView(null, null, null, false, List.of(), "review.trouble.unknown", null));
    }

    /**
     * So many saved, this month's among them, each as full of a character as it can be.
     */
    public static ReviewView full(Language language, int saved, LookBackView weeks, String character) {
        var texts = Texts.in(language);
        var all = IntStream.range(0, saved)
            .mapToObj(ago -> ReviewWording.saved(full(YearMonth.of(2026, 11).minusMonths(ago), character), 2, texts))
            .toList();
        return new ReviewView(weeks, all.getFirst(), all.getFirst().form(), false, all.subList(1, saved), null, null);
    }

    private static Review full(YearMonth month, String character) {
        boolean empty = character.isEmpty();
        return new Review(month, Instant.EPOCH, character.repeat(Review.NOTE), character.repeat(Review.STEP),
                empty ? null : LocalDate.of(2026, 12, 4), character.repeat(Review.ASK),
                empty ? null : LocalDate.of(2026, 12, 11));
    }

}
