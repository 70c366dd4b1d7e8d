package org.respite.ingest.security;

import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.http.token.BearerChallenge;

/** What the door says to a good token without any of the scopes. */
final class ScopeRefusal {

    private ScopeRefusal() {
    }

    static ProblemException forbidden() {
        return BearerChallenge.forbidden(Scopes.WRITE,
                new Violation("token.scope", "not enough", Scopes.WRITE + " for one's own, " + Scopes.IMPORT));
    }

}
