package org.respite.alert.security;

import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.http.token.BearerChallenge;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the door says to a good token of somebody who may not read this. */
final class RoleRefusal {

    private RoleRefusal() {
    }

    static Mono<Void> denied(ServerWebExchange exchange) {
        return Mono.error(() -> forbidden(exchange.getRequest()));
    }

    static ProblemException forbidden(ServerHttpRequest request) {
        boolean forAll = request.getPath()
            .pathWithinApplication()
            .value()
            .equals(LeaderSecurityConfiguration.WHAT_CHANGED);
        return BearerChallenge.forbidden("",
                new Violation("token.roles", "not enough",
                        forAll ? LeaderSecurityConfiguration.LEADER + " or " + LeaderSecurityConfiguration.MEMBER
                                : LeaderSecurityConfiguration.LEADER));
    }

}
