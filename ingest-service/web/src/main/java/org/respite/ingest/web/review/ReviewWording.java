package org.respite.ingest.web.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.page.Texts;
import org.respite.ingest.web.review.ReviewView.FormView;
import org.respite.ingest.web.review.ReviewView.SavedView;

/** Puts reviews into what a page shows. */
final class ReviewWording {

    /** Reviews of before that are listed: two years. */
    private static final int EARLIER = 24;

    private ReviewWording() {
    }

    static List<SavedView> earlier(KeptReviews kept, YearMonth month, Texts texts) {
        return kept.reviews()
            .all()
            .stream()
            .filter(review -> !review.month().equals(month))
            .limit(EARLIER)
            .map(review -> saved(review, kept.version(), texts))
            .toList();
    }

    static SavedView saved(Review review, long version, Texts texts) {
        var title = DateTimeFormatter.ofPattern("LLLL uuuu", texts.language().locale()).format(review.month());
        return new SavedView(review.month().toString(), title, review.note(), review.step(), day(review.by(), texts),
                review.ask(), day(review.on(), texts), PlanHints.of(review),
                form(ReviewForm.of(review), version, texts));
    }

    private static String day(@Nullable LocalDate day, Texts texts) {
        return day == null ? "" : texts.day(day);
    }

    static FormView form(ReviewForm form, long version, Texts texts) {
        var fields = Stream.of(ReviewForm.MONTH, "note", "step", "by", "ask", "on")
            .collect(Collectors.toMap(field -> field, form::text));
        Map<String, String> wrong = form.wrong()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> wrong(each.getValue(), texts)));
        return new FormView(fields, wrong, version);
    }

    private static String wrong(ReviewForm.Wrong wrong, Texts texts) {
        return wrong.most() == 0 ? texts.of("review.wrong.day")
                : texts.of("review.wrong.long", wrong.length(), wrong.most());
    }

}
