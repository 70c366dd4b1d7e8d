package org.respite.alert.security;

import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.http.token.BearerChallenge;
import reactor.core.publisher.Mono;

/** What the door says to a good token of somebody who does not lead. */
final class RoleRefusal {

    private RoleRefusal() {
    }

    static Mono<Void> denied() {
        return Mono.error(RoleRefusal::forbidden);
    }

    static ProblemException forbidden() {
        return BearerChallenge.forbidden("",
                new Violation("token.roles", "not enough", LeaderSecurityConfiguration.LEADER));
    }

}
