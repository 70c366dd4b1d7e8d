package org.respite.ingest.web.answer;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.web.help.Help;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.start.NoticeGate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Questionnaires, and what comes back at once (S2, S3). */
@RestController
@ConditionalOnPages
class AnswerController {

    static final String TODAY = "daily-energy/1";

    private static final String WEEK = "weekly-reflection/1";

    private static final int MAX_LENGTH = 64;

    private final Pages pages;

    private final Offer offer;

    private final NoticeGate gate;

    private final HandIn door;

    private final Help help;

    private final InstantSource clock;

    AnswerController(Pages pages, Offer offer, NoticeGate gate, HandIn door, Help help, InstantSource clock) {
        this.pages = pages;
        this.offer = offer;
        this.gate = gate;
        this.door = door;
        this.help = help;
        this.clock = clock;
    }

    @GetMapping("/today")
    Mono<ResponseEntity<byte[]>> today(Member member, ServerWebExchange exchange) {
        return ask(member, exchange, TODAY);
    }

    @PostMapping("/today")
    Mono<ResponseEntity<byte[]>> answerToday(Member member, ServerWebExchange exchange) {
        return take(member, exchange, TODAY);
    }

    @GetMapping("/week")
    Mono<ResponseEntity<byte[]>> week(Member member, ServerWebExchange exchange) {
        return ask(member, exchange, WEEK);
    }

    @PostMapping("/week")
    Mono<ResponseEntity<byte[]>> answerWeek(Member member, ServerWebExchange exchange) {
        return take(member, exchange, WEEK);
    }

    /** Whatever else is on offer; none of it is waited for. */
    @GetMapping("/questions")
    Mono<ResponseEntity<byte[]>> more(Member member, ServerWebExchange exchange) {
        if (!gate.isPassed(exchange)) {
            return toStart();
        }
        Locale locale = pages.texts(exchange).language().locale();
        var others = offer.to(member.organisation(), locale)
            .stream()
            .filter(instrument -> heading(instrument.id()).isEmpty())
            .toList();
        return pages.show(exchange, HttpStatus.OK, member.device(), "questions", new QuestionsView(others));
    }

    @GetMapping("/questions/{name}/{version}")
    Mono<ResponseEntity<byte[]>> other(Member member, ServerWebExchange exchange, @PathVariable String name,
            @PathVariable String version) {
        return ask(member, exchange, name + "/" + version);
    }

    @PostMapping("/questions/{name}/{version}")
    Mono<ResponseEntity<byte[]>> answerOther(Member member, ServerWebExchange exchange, @PathVariable String name,
            @PathVariable String version) {
        return take(member, exchange, name + "/" + version);
    }

    private Mono<ResponseEntity<byte[]>> ask(Member member, ServerWebExchange exchange, String id) {
        if (!gate.isPassed(exchange)) {
            return toStart();
        }
        var empty = new LinkedMultiValueMap<String, String>();
        empty.add(AnswerForm.ID, UUID.randomUUID().toString());
        return form(member, exchange, HttpStatus.OK, new AnswerForm(instrument(member, exchange, id), empty), Set.of(),
                null);
    }

    private Mono<ResponseEntity<byte[]>> take(Member member, ServerWebExchange exchange, String id) {
        if (!gate.isPassed(exchange)) {
            return toStart();
        }
        var instrument = instrument(member, exchange, id);
        return exchange.getFormData()
            .map(fields -> new AnswerForm(instrument, lasting(fields, clock.instant())))
            .flatMap(form -> door.handIn(member, form.toJson())
                .flatMap(result -> answer(member, exchange, form, result)));
    }

    private Mono<ResponseEntity<byte[]>> answer(Member member, ServerWebExchange exchange, AnswerForm form,
            HandInResult result) {
        return switch (result) {
            case HandInResult.Taken taken -> receipt(member, exchange, form, taken);
            case HandInResult.Refused(var problem) -> refused(member, exchange, form, problem);
            case HandInResult.Unavailable() ->
                form(member, exchange, HttpStatus.SERVICE_UNAVAILABLE, form, Set.of(), "trouble.unavailable");
        };
    }

    private Mono<ResponseEntity<byte[]>> receipt(Member member, ServerWebExchange exchange, AnswerForm form,
            HandInResult.Taken taken) {
        boolean unfolded = form.instrument().callsForHelp(form.answers());
        var view = new ReceiptView(taken, unfolded, help.lines(pages.texts(exchange).language()));
        return member.device() == Device.OWN ? pages.show(exchange, HttpStatus.OK, Device.OWN, "receipt", view)
                : pages.last(exchange, Device.SHARED, "receipt", view).delayUntil(_ -> leave(exchange));
    }

    /**
     * On a device that others use, too, nobody stays signed in once they have answered.
     * With the store away their browser alone forgets them, but the answer is taken, and
     * they are told so.
     */
    private Mono<Void> leave(ServerWebExchange exchange) {
        gate.forget(exchange);
        return exchange.getSession().flatMap(WebSession::invalidate).onErrorComplete();
    }

    private Mono<ResponseEntity<byte[]>> refused(Member member, ServerWebExchange exchange, AnswerForm form,
            Problem problem) {
        var wrong = new LinkedHashSet<String>();
        form.instrument()
            .items()
            .stream()
            .filter(item -> problem.errors().stream().anyMatch(error -> error.field().equals("answers." + item.id())))
            .forEach(item -> wrong.add(item.id()));
        var status = HttpStatus.valueOf(problem.status());
        var trouble = switch (status) {
            case CONFLICT -> "trouble.sent";
            case TOO_MANY_REQUESTS -> "trouble.many";
            default -> wrong.isEmpty() ? "trouble.other" : "trouble.wrong";
        };
        return form(member, exchange, status, form, wrong, trouble);
    }

    private Mono<ResponseEntity<byte[]>> form(Member member, ServerWebExchange exchange, HttpStatus status,
            AnswerForm form, Set<String> wrong, @Nullable String trouble) {
        var view = new FormView(heading(form.instrument().id()), form.instrument(), form, wrong, trouble,
                clock.instant());
        return pages.show(exchange, status, member.device(), "form", view);
    }

    private static String heading(String id) {
        return switch (id) {
            case TODAY -> "today.title";
            case WEEK -> "week.title";
            default -> "";
        };
    }

    /** In the reader's language. */
    private Instrument instrument(Member member, ServerWebExchange exchange, String id) {
        return offer.find(id, member.organisation(), pages.texts(exchange).language().locale())
            .orElseThrow(() -> new ProblemException(Problem
                .unknown(new Violation("instrument", Violation.shortened(id, MAX_LENGTH), "one that is on offer"))));
    }

    /**
     * A form that names no check-in is a new one, and one that says no time is of now.
     */
    private static MultiValueMap<String, String> lasting(MultiValueMap<String, String> fields, Instant now) {
        var all = new LinkedMultiValueMap<>(fields);
        all.putIfAbsent(AnswerForm.ID, List.of(UUID.randomUUID().toString()));
        all.putIfAbsent(AnswerForm.AT, List.of(now.toString()));
        return all;
    }

    private static Mono<ResponseEntity<byte[]>> toStart() {
        return Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build());
    }

}
