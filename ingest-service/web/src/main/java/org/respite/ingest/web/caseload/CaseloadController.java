package org.respite.ingest.web.caseload;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives out the calculator and takes nothing back: it is the same page for everybody, and
 * what is put into it stays there.
 */
@RestController
@ConditionalOnPages
class CaseloadController {

    private final Pages pages;

    CaseloadController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/caseload")
    Mono<ResponseEntity<byte[]>> show(Member member, ServerWebExchange exchange) {
        return pages.show(exchange, HttpStatus.OK, member.device(), "caseload", CaseloadView.STANDARD);
    }

}
