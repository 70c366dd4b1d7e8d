package org.respite.http.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Puts words to what the firewall refuses before anything else is looked at: paths with
 * two slashes, dots or encoded slashes, and methods and headers that nobody needs.
 */
public final class RejectedExchanges implements ServerExchangeRejectedHandler {

    private static final Logger log = LoggerFactory.getLogger(RejectedExchanges.class);

    /** Characters; enough to see a doubled slash behind a long base address. */
    private static final int LONGEST = 200;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        // Its message names values.
        log.atInfo()
            .addKeyValue("method", exchange.getRequest().getMethod().name())
            .log("request refused for its form");
        String path = exchange.getRequest().getURI().getRawPath();
        String shown = path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
        return Mono.error(new ProblemException(Problem.malformed(
                new Violation("path", shown, "segments with one slash between them, and a usual method and headers"))));
    }

}
