package org.respite.ingest.web.pocketcode;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody makes codes for the kiosk, and takes them back (S7). */
@RestController
@ConditionalOnPages
class CodesController {

    private static final int NONE = 0;

    private final Pages pages;

    private final PocketCodes codes;

    private final String kiosk;

    CodesController(Pages pages, PocketCodes codes, @Value("${respite.http.sign-in.address}") URI address) {
        this.pages = pages;
        this.codes = codes;
        this.kiosk = address.resolve("/kiosk").toString();
    }

    @GetMapping("/my-data/codes")
    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange) {
        return show(member, exchange, HttpStatus.OK, null, "");
    }

    /** Shown in the answer and never again. */
    @PostMapping("/my-data/codes")
    Mono<ResponseEntity<byte[]>> make(Member member, ServerWebExchange exchange) {
        return codes.make(member)
            .flatMap(made -> show(member, exchange, made.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK,
                    made.map(PocketCode::shown).orElse(null), made.isEmpty() ? "codes.many" : ""))
            .onErrorResume(_ -> away(member, exchange));
    }

    @PostMapping("/my-data/codes/revoke")
    Mono<ResponseEntity<byte[]>> revoke(Member member, ServerWebExchange exchange) {
        return exchange.getFormData()
            .flatMap(form -> codes.revoke(member, number(form.getFirst("number"))))
            .then(Mono.defer(() -> show(member, exchange, HttpStatus.OK, null, "")))
            .onErrorResume(_ -> away(member, exchange));
    }

    private static int number(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").matches("[0-9]{1,6}") ? Integer.parseInt(typed) : NONE;
    }

    private Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange, HttpStatus status,
            @Nullable String made, String said) {
        return codes.of(member)
            .map(Optional::of)
            .onErrorReturn(Optional.empty())
            .flatMap(kept -> pages.show(exchange, kept.isEmpty() ? HttpStatus.SERVICE_UNAVAILABLE : status,
                    member.device(), "codes",
                    new CodesView(made, kept.orElse(List.of()), kiosk, kept.isEmpty() ? "codes.away" : said)));
    }

    private Mono<ResponseEntity<byte[]>> away(Member member, ServerWebExchange exchange) {
        return pages.show(exchange, HttpStatus.SERVICE_UNAVAILABLE, member.device(), "codes",
                new CodesView(null, List.of(), kiosk, "codes.away"));
    }

}
