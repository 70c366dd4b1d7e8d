package org.respite.ingest.web.myweeks;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own weeks, on one's own device (S4). */
@RestController
@ConditionalOnPages
class MyWeeksController {

    /** A year of one answer a day and one a week, and room. */
    private static final int ENTRIES = 500;

    private final Pages pages;

    private final OwnData data;

    private final WeekWording wording;

    private final ReviewOffer offer;

    private final ReminderOffer reminder;

    MyWeeksController(Pages pages, OwnData data, WeekWording wording, ReviewOffer offer, ReminderOffer reminder) {
        this.pages = pages;
        this.data = data;
        this.wording = wording;
        this.offer = offer;
        this.reminder = reminder;
    }

    /** With the store away, the page says so. */
    @GetMapping("/my-weeks")
    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange) {
        var texts = pages.texts(exchange);
        return data.answered(member, 0, ENTRIES)
            .map(answered -> reminded(exchange, answered.total(), wording.of(answered.entries(), texts)))
            .flatMap(view -> view.review() ? offered(member, view) : Mono.just(view))
            .onErrorResume(_ -> Mono.just(MyWeeksView.UNKNOWN))
            .flatMap(view -> pages.show(exchange, HttpStatus.OK, member.device(), "my-weeks", view));
    }

    private MyWeeksView reminded(ServerWebExchange exchange, int answers, MyWeeksView view) {
        return reminder.isDue(exchange, answers) ? view.reminding() : view;
    }

    /** What cannot be looked up is not offered. */
    private Mono<MyWeeksView> offered(Member member, MyWeeksView view) {
        return offer.isOpen(member).onErrorReturn(false).map(open -> open ? view : view.withoutReview());
    }

}
