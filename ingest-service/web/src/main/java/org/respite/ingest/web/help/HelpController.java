package org.respite.ingest.web.help;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whom to talk to, for anybody (S6). */
@RestController
@ConditionalOnPages
class HelpController {

    private final Pages pages;

    private final Help help;

    private final Members members;

    HelpController(Pages pages, Help help, Members members) {
        this.pages = pages;
        this.help = help;
        this.members = members;
    }

    @GetMapping("/help")
    Mono<ResponseEntity<byte[]>> help(ServerWebExchange exchange) {
        return members.device(exchange)
            .flatMap(device -> pages.show(exchange, HttpStatus.OK, device.orElse(null), "help",
                    help.lines(pages.texts(exchange).language())));
    }

}
