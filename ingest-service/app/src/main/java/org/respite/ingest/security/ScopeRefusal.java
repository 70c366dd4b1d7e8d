package org.respite.ingest.security;

import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.http.token.BearerChallenge;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What the door says to a good token without any of the scopes. */
final class ScopeRefusal {

    private static final String TO_HAND_IN = Scopes.ANSWER + " or " + Scopes.WRITE + " for one's own, " + Scopes.IMPORT;

    private ScopeRefusal() {
    }

    /** What would let the request in: there are more ways to hand in than to read. */
    static ProblemException forbidden(ServerHttpRequest request) {
        return BearerChallenge.forbidden(Scopes.WRITE, new Violation("token.scope", "not enough",
                HttpMethod.POST.equals(request.getMethod()) ? TO_HAND_IN : Scopes.WRITE));
    }

}
