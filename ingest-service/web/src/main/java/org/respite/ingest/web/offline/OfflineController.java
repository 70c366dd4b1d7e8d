package org.respite.ingest.web.offline;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.page.Frame;
import org.respite.ingest.web.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a device of one's own fetches while there is a connection, for when there is none.
 */
@RestController
@ConditionalOnPages
class OfflineController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Pages pages;

    private final Shell shell;

    OfflineController(Pages pages, Shell shell) {
        this.pages = pages;
        this.shell = shell;
    }

    /** Shown to nobody as somebody, whoever has signed in. */
    @GetMapping(Frame.OFFLINE)
    Mono<ResponseEntity<byte[]>> offline(ServerWebExchange exchange) {
        return pages.show(exchange, HttpStatus.OK, null, "offline", shell.view(pages.texts(exchange).language()));
    }

    /**
     * Under an address that stays, so that a new one takes the place of the one before.
     */
    @GetMapping("/worker.js")
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
            .contentType(SCRIPT)
            .cacheControl(CacheControl.noCache())
            .header("Service-Worker-Allowed", "/")
            .body(shell.worker());
    }

}
