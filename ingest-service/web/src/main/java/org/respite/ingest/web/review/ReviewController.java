package org.respite.ingest.web.review;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.web.calendar.OwnReviewCalendar;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Looking back on a month, on one's own device (S5). */
@RestController
@ConditionalOnPages
class ReviewController {

    private static final int TRIES = 3;

    private final ReviewStore store;

    private final ReviewPage page;

    private final Months months;

    private final Pages pages;

    ReviewController(ReviewStore store, ReviewPage page, Months months, Pages pages) {
        this.store = store;
        this.page = page;
        this.months = months;
        this.pages = pages;
    }

    @GetMapping("/review")
    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange) {
        var done = "removed".equals(exchange.getRequest().getQueryParams().getFirst("done")) ? "review.removed" : null;
        return page.show(member, exchange, new ReviewPage.Said(HttpStatus.OK, null, null, done));
    }

    /** Sent again it says the same, and is saved once. */
    @PostMapping("/review")
    Mono<ResponseEntity<byte[]>> save(Member member, ServerWebExchange exchange) {
        return exchange.getFormData()
            .map(ReviewForm::new)
            .flatMap(form -> save(member, form).flatMap(said -> page.show(member, exchange, said)));
    }

    private Mono<ReviewPage.Said> save(Member member, ReviewForm form) {
        if (!form.wrong().isEmpty()) {
            return Mono.just(new ReviewPage.Said(HttpStatus.UNPROCESSABLE_CONTENT, form, "review.trouble.wrong", null));
        }
        if (form.isEmpty()) {
            return Mono.just(new ReviewPage.Said(HttpStatus.UNPROCESSABLE_CONTENT, form, "review.trouble.empty", null));
        }
        return store.of(member)
            .flatMap(kept -> save(member, form, kept))
            .onErrorResume(ReviewController::isStore, _ -> Mono
                .just(new ReviewPage.Said(HttpStatus.SERVICE_UNAVAILABLE, form, "review.trouble.away", null)));
    }

    private Mono<ReviewPage.Said> save(Member member, ReviewForm form, KeptReviews kept) {
        YearMonth month = form.month()
            .filter(named -> months.isOpen(named, kept.reviews()))
            .orElseThrow(() -> unknown());
        Review review = form.review(month, months.now());
        if (kept.reviews().of(month).filter(before -> before.says(review)).isPresent()) {
            return Mono.just(saved());
        }
        if (form.version() != kept.version()) {
            return Mono.just(changed(form));
        }
        return store.keep(member, kept.reviews().with(review), kept.version())
            .map(done -> done ? saved() : changed(form));
    }

    private static ReviewPage.Said saved() {
        return new ReviewPage.Said(HttpStatus.OK, null, null, "review.saved");
    }

    private static ReviewPage.Said changed(ReviewForm form) {
        return new ReviewPage.Said(HttpStatus.CONFLICT, form, "review.trouble.changed", null);
    }

    /** What is refused is refused, whatever the store does. */
    private static boolean isStore(Throwable fault) {
        return !(fault instanceof ProblemException known)
                || known.problem().status() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    /** It is not offered again this month. */
    @PostMapping("/review/skip")
    Mono<ResponseEntity<Void>> skip(Member member) {
        return change(member, reviews -> reviews.skipping(months.current())).thenReturn(to("/my-weeks"));
    }

    @PostMapping("/review/remove")
    Mono<ResponseEntity<Void>> remove(Member member, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            YearMonth month = new ReviewForm(form).month().orElseThrow(ReviewController::unknown);
            return change(member, reviews -> reviews.without(month)).thenReturn(to("/review?done=removed"));
        });
    }

    /** What another window wrote meanwhile stays. */
    private Mono<Void> change(Member member, UnaryOperator<Reviews> change) {
        return Mono
            .defer(() -> store.of(member)
                .flatMap(kept -> store.keep(member, change.apply(kept.reviews()), kept.version())))
            .filter(done -> done)
            .repeatWhenEmpty(TRIES, times -> times)
            .then();
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    /** Says nothing but a title that is the same for everybody. */
    @GetMapping("/review/{month}.ics")
    Mono<ResponseEntity<byte[]>> day(Member member, ServerWebExchange exchange, @PathVariable String month) {
        return store.of(member)
            .flatMap(kept -> Mono.justOrEmpty(parsed(month))
                .flatMap(named -> Mono.justOrEmpty(kept.reviews().of(named))))
            .flatMap(review -> Mono.justOrEmpty(review.on())
                .map(day -> OwnReviewCalendar.of(review.month(), day, pages.texts(exchange).of("review.calendar"),
                        review.savedAt())))
            .switchIfEmpty(Mono.error(ReviewController::unknown))
            .map(content -> ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8; component=VEVENT")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("respite.ics").build().toString())
                .body(content));
    }

    private static @Nullable YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        }
        catch (DateTimeException none) {
            return null;
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.unknown(new Violation("month", "none of yours", "a month of which there is a review")));
    }

}
