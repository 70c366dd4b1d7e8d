package org.respite.ingest.web.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.reminder.PushReminders.Wish;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks for a reminder by the browser, pauses it and gives it up, each by one tap. */
@RestController
@ConditionalOnPages
class PushReminderController {

    private final ObjectProvider<PushReminders> reminders;

    PushReminderController(ObjectProvider<PushReminders> reminders) {
        this.reminders = reminders;
    }

    @PostMapping("/reminder/push")
    Mono<ResponseEntity<Void>> ask(Member member, ServerWebExchange exchange) {
        return form(exchange).flatMap(form -> offered().flatMap(offer -> offer.ask(member, wish(form))))
            .map(done -> back(done ? "on" : "refused"))
            .switchIfEmpty(Mono.just(back("refused")))
            .onErrorReturn(back("away"));
    }

    private static Wish wish(MultiValueMap<String, String> form) {
        return new Wish(field(form, "endpoint"), field(form, "day"), field(form, "hour"), field(form, "zone"));
    }

    @PostMapping("/reminder/push/stop")
    Mono<ResponseEntity<Void>> stop(Member member) {
        return offered().flatMap(offer -> offer.stop(member)).thenReturn(back("off")).onErrorReturn(back("away"));
    }

    /** Without a day it goes on. */
    @PostMapping("/reminder/push/pause")
    Mono<ResponseEntity<Void>> pause(Member member, ServerWebExchange exchange) {
        return form(exchange)
            .flatMap(form -> offered().flatMap(offer -> offer.pause(member, day(field(form, "until")))))
            .thenReturn(back("changed"))
            .onErrorReturn(DateTimeParseException.class, back("day"))
            .onErrorReturn(back("away"));
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    private Mono<PushReminders> offered() {
        return Mono.justOrEmpty(reminders.getIfAvailable());
    }

    private static Mono<MultiValueMap<String, String>> form(ServerWebExchange exchange) {
        return exchange.getFormData();
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static ResponseEntity<Void> back(String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/reminder?push=" + said)).build();
    }

}
