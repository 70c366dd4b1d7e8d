package org.respite.http.session;

import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks again and again whether a session is still there, for answers that take long. */
public final class SessionWatch {

    private final Sessions sessions;

    private final Duration every;

    SessionWatch(Sessions sessions, Duration every) {
        this.sessions = sessions;
        this.every = every;
    }

    /**
     * When the session is over with which this was asked for; never, where it was a
     * token. A store that is away has not said so.
     */
    public Mono<Void> end(ServerWebExchange exchange) {
        return SessionContexts.signedIn(exchange).map(this::gone).defaultIfEmpty(Mono.never()).flatMap(gone -> gone);
    }

    private Mono<Void> gone(WebSession session) {
        return Flux.interval(every)
            .onBackpressureDrop()
            .concatMap(_ -> sessions.findById(session.getId()).hasElement().onErrorReturn(true))
            .filter(there -> !there)
            .next()
            .then();
    }

}
