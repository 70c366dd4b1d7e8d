package org.respite.ingest.web.member;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who has signed in. */
public interface Members {

    /** Whoever asks; fails with 403 if what the provider said of them is of no use. */
    Mono<Member> member(ServerWebExchange exchange);

    /** What they answer on; empty for whoever has not signed in. */
    Mono<Optional<Device>> device(ServerWebExchange exchange);

}
