package org.respite.ingest.web.call;

import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody who has signed in asks for a call. */
@RestController
@ConditionalOnCalls
class CallController {

    private final Pages pages;

    private final CallMail mail;

    private final CallCap cap;

    private final String address;

    CallController(Pages pages, CallMail mail, CallCap cap, CallSettings settings) {
        this.pages = pages;
        this.mail = mail;
        this.cap = cap;
        this.address = String.valueOf(settings.address());
    }

    @GetMapping("/help/call")
    Mono<ResponseEntity<byte[]>> ask(Member member, ServerWebExchange exchange) {
        return show(member, exchange, HttpStatus.OK, new CallView(address, CallForm.EMPTY, "", false));
    }

    /** Where it cannot be sent, what was typed stays. */
    @PostMapping("/help/call")
    Mono<ResponseEntity<byte[]>> send(Member member, ServerWebExchange exchange) {
        return exchange.getFormData().map(CallForm::of).flatMap(form -> {
            if (!form.isComplete()) {
                return refuse(member, exchange, HttpStatus.UNPROCESSABLE_CONTENT, form, "call.missing");
            }
            return cap.isOver(member) ? refuse(member, exchange, HttpStatus.TOO_MANY_REQUESTS, form, "call.often")
                    : mail.send(form)
                        .then(show(member, exchange, HttpStatus.OK,
                                new CallView(address, CallForm.EMPTY, "call.sent", true)))
                        .onErrorResume(
                                _ -> refuse(member, exchange, HttpStatus.SERVICE_UNAVAILABLE, form, "call.failed"));
        });
    }

    private Mono<ResponseEntity<byte[]>> refuse(Member member, ServerWebExchange exchange, HttpStatus status,
            CallForm form, String said) {
        return show(member, exchange, status, new CallView(address, form, said, false));
    }

    private Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange, HttpStatus status,
            CallView view) {
        return pages.show(exchange, status, member.device(), "call", view);
    }

}
