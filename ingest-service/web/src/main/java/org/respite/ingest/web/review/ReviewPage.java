package org.respite.ingest.web.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.myweeks.LookBackView;
import org.respite.ingest.web.myweeks.LookBackWording;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.page.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes the page; of what cannot be read it says so, and shows the rest. */
final class ReviewPage {

    /** Twenty-six weeks before the four of one answer a day and one a week, and room. */
    private static final int ENTRIES = 400;

    private final Pages pages;

    private final OwnData data;

    private final ReviewStore store;

    private final LookBackWording wording;

    private final Months months;

    ReviewPage(Pages pages, OwnData data, ReviewStore store, LookBackWording wording, Months months) {
        this.pages = pages;
        this.data = data;
        this.store = store;
        this.wording = wording;
        this.months = months;
    }

    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange, Said said) {
        var texts = pages.texts(exchange);
        var weeks = data.answered(member, 0, ENTRIES)
            .map(answered -> wording.of(answered.entries(), months.now(), texts))
            .map(Optional::of)
            .onErrorResume(_ -> Mono.just(Optional.empty()));
        var kept = store.of(member).map(Optional::of).onErrorResume(_ -> Mono.just(Optional.empty()));
        return Mono.zip(weeks, kept)
            .flatMap(known -> pages.show(exchange, said.status(), member.device(), "review",
                    view(known.getT1().orElse(null), known.getT2().orElse(null), said, texts)));
    }

    private ReviewView view(@Nullable LookBackView weeks, @Nullable KeptReviews kept, Said said, Texts texts) {
        YearMonth month = months.current();
        if (kept == null) {
            var typed = said.form();
            return new ReviewView(weeks, null, typed == null ? null : ReviewWording.form(typed, typed.version(), texts),
                    false, List.of(), said.trouble() == null ? "review.trouble.unknown" : said.trouble(), null);
        }
        var saved = kept.reviews().of(month);
        var form = Optional.ofNullable(said.form())
            .or(() -> saved.map(ReviewForm::of))
            .orElseGet(() -> ReviewForm.empty(month));
        return new ReviewView(weeks,
                saved.map(review -> ReviewWording.saved(review, kept.version(), texts)).orElse(null),
                ReviewWording.form(form, kept.version(), texts), kept.reviews().offered(month),
                ReviewWording.earlier(kept, month, texts), said.trouble(), said.done());
    }

    /**
     * What became of a request.
     *
     * @param form as it was sent, where nothing was saved; absent otherwise
     * @param trouble key of why; absent if nothing went wrong
     * @param done key of what was done; absent if nothing was
     */
    record Said(HttpStatus status, @Nullable ReviewForm form, @Nullable String trouble, @Nullable String done) {

    }

}
