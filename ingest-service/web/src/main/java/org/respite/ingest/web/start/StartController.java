package org.respite.ingest.web.start;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The notice, and the way in (S1). */
@RestController
@ConditionalOnPages
class StartController {

    private final Pages pages;

    private final Notices notices;

    private final NoticeGate gate;

    private final Members members;

    StartController(Pages pages, Notices notices, NoticeGate gate, Members members) {
        this.pages = pages;
        this.notices = notices;
        this.gate = gate;
        this.members = members;
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> start(ServerWebExchange exchange,
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn) {
        Optional<NoticeFacts> notice = notices.current();
        var status = notice.isPresent() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        var trouble = "failed".equals(signIn) || "refused".equals(signIn) ? "start.trouble." + signIn : null;
        return members.device(exchange)
            .flatMap(device -> pages.show(exchange, status, device.orElse(null), "start",
                    new StartView(notice.orElse(null), trouble)));
    }

    /** The notice was read: on to sign in, unless that is done. */
    @GetMapping("/start")
    Mono<ResponseEntity<Void>> read(ServerWebExchange exchange, @RequestParam(defaultValue = "shared") String device) {
        var chosen = Device.named(device)
            .orElseThrow(() -> new ProblemException(
                    Problem.malformed(new Violation("device", Violation.shortened(device, 20), "own or shared"))));
        var notice = notices.current().orElseThrow(() -> ProblemException.unavailable("the notice is not known yet"));
        gate.pass(exchange, chosen, notice);
        return members.device(exchange)
            .map(signedIn -> redirect(
                    signedIn.filter(chosen::equals).isPresent() ? "/today" : "/oauth2/authorization/" + chosen.word()));
    }

    private static ResponseEntity<Void> redirect(String path) {
        return ResponseEntity.status(HttpStatus.FOUND).location(Objects.requireNonNull(URI.create(path))).build();
    }

}
