package org.respite.ingest.web.answer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Translations;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.pocketcode.Guesses;
import org.respite.ingest.web.pocketcode.PocketCode;
import org.respite.ingest.web.pocketcode.PocketCodes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Today's question on a device that stands somewhere: nobody signs in, a pocket code says
 * whose answer it is, and nothing is shown of anybody.
 */
@RestController
@ConditionalOnPages
class KioskController {

    /** Blank again for whoever comes next, also without a script. */
    private static final String BLANK = "15; url=/kiosk";

    private final Pages pages;

    private final Instrument today;

    private final PocketCodes codes;

    private final Guesses guesses;

    private final HandIn door;

    private final InstantSource clock;

    KioskController(Pages pages, Catalogue catalogue, PocketCodes codes, Guesses guesses, HandIn door,
            InstantSource clock) {
        this.pages = pages;
        this.today = catalogue.instrument(AnswerController.TODAY).orElseThrow();
        this.codes = codes;
        this.guesses = guesses;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/kiosk")
    Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange) {
        var empty = new LinkedMultiValueMap<String, String>();
        empty.add(AnswerForm.ID, UUID.randomUUID().toString());
        return form(exchange, HttpStatus.OK, new AnswerForm(today, empty), "");
    }

    /** The same form sent twice is one answer. */
    @PostMapping("/kiosk")
    Mono<ResponseEntity<byte[]>> take(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(fields -> {
            var form = new AnswerForm(today, lasting(fields));
            var address = address(exchange);
            if (guesses.areOver(address)) {
                return form(exchange, HttpStatus.TOO_MANY_REQUESTS, form, "kiosk.often");
            }
            return member(fields)
                .flatMap(known -> known.map(member -> handIn(exchange, member, form))
                    .orElseGet(() -> wrong(exchange, address, form)))
                .onErrorResume(_ -> form(exchange, HttpStatus.SERVICE_UNAVAILABLE, form, "trouble.unavailable"));
        });
    }

    private MultiValueMap<String, String> lasting(MultiValueMap<String, String> fields) {
        var all = new LinkedMultiValueMap<>(fields);
        all.putIfAbsent(AnswerForm.ID, List.of(UUID.randomUUID().toString()));
        all.putIfAbsent(AnswerForm.AT, List.of(clock.instant().toString()));
        return all;
    }

    private static InetAddress address(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
            .map(InetSocketAddress::getAddress)
            .orElseGet(InetAddress::getLoopbackAddress);
    }

    private Mono<Optional<Member>> member(MultiValueMap<String, String> fields) {
        return PocketCode.read(Objects.requireNonNullElse(fields.getFirst("code"), ""))
            .map(codes::open)
            .orElseGet(() -> Mono.just(Optional.empty()));
    }

    /** Whether there never was one, or it is over or taken back, is nobody's to know. */
    private Mono<ResponseEntity<byte[]>> wrong(ServerWebExchange exchange, InetAddress address, AnswerForm form) {
        guesses.add(address);
        return form(exchange, HttpStatus.UNAUTHORIZED, form, "kiosk.code.wrong");
    }

    private Mono<ResponseEntity<byte[]>> handIn(ServerWebExchange exchange, Member member, AnswerForm form) {
        return door.handIn(member, form.toJson()).flatMap(result -> switch (result) {
            case HandInResult.Taken _ -> show(exchange, HttpStatus.OK, form, "", true).map(KioskController::blank);
            case HandInResult.Refused(var problem) ->
                form(exchange, HttpStatus.valueOf(problem.status()), form, trouble(problem.status()));
            case HandInResult.Unavailable() ->
                form(exchange, HttpStatus.SERVICE_UNAVAILABLE, form, "trouble.unavailable");
        });
    }

    private static String trouble(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case CONFLICT -> "trouble.sent";
            case TOO_MANY_REQUESTS -> "trouble.many";
            default -> "kiosk.incomplete";
        };
    }

    private static ResponseEntity<byte[]> blank(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
            .headers(page.getHeaders())
            .header("Refresh", BLANK)
            .body(page.getBody());
    }

    private Mono<ResponseEntity<byte[]>> form(ServerWebExchange exchange, HttpStatus status, AnswerForm form,
            String said) {
        return show(exchange, status, form, said, false);
    }

    private Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange, HttpStatus status, AnswerForm form,
            String said, boolean taken) {
        var locale = pages.texts(exchange).language().locale();
        var view = new FormView("kiosk.title", Translations.of(today, locale), form, Set.of(), null, clock.instant());
        return pages.show(exchange, status, Device.SHARED, "kiosk", new KioskView(view, said, taken));
    }

}
