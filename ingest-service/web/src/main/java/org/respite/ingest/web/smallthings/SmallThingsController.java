package org.respite.ingest.web.smallthings;

import java.util.List;
import java.util.stream.IntStream;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.respite.ingest.web.member.Members;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.page.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ten short texts for anybody; beside changes of the work, never instead of them. */
@RestController
@ConditionalOnPages
class SmallThingsController {

    private final Pages pages;

    private final Members members;

    SmallThingsController(Pages pages, Members members) {
        this.pages = pages;
        this.members = members;
    }

    @GetMapping("/small-things")
    Mono<ResponseEntity<byte[]>> all(ServerWebExchange exchange) {
        var view = new SmallThingsView(keys(pages.texts(exchange)));
        return members.device(exchange)
            .flatMap(device -> pages.show(exchange, HttpStatus.OK, device.orElse(null), "small-things", view));
    }

    private static List<String> keys(Texts texts) {
        return IntStream.iterate(1, number -> texts.has("small." + number + ".title"), number -> number + 1)
            .mapToObj(number -> "small." + number)
            .toList();
    }

}
