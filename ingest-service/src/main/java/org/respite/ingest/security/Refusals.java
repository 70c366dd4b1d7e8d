package org.respite.ingest.security;

import org.respite.ingest.problem.Problem;
import org.respite.ingest.problem.ProblemException;
import org.respite.ingest.problem.Violation;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What the door says, with the challenges of RFC 6750. */
final class Refusals {

    private Refusals() {
    }

    /** No token, or an expired, foreign or unreadable one. */
    static ProblemException unauthenticated(AuthenticationException fault) {
        boolean sent = fault instanceof OAuth2AuthenticationException;
        return refusal(sent ? "Bearer error=\"invalid_token\"" : "Bearer",
                Problem.unauthenticated(new Violation("authorization", sent ? "not valid" : "missing",
                        "an unexpired bearer token of the organisation's identity provider")));
    }

    /** A good token without any of the scopes. */
    static ProblemException forbidden() {
        return refusal("Bearer error=\"insufficient_scope\", scope=\"" + Scopes.WRITE + "\"", Problem
            .forbidden(new Violation("token.scope", "not enough", Scopes.WRITE + " for one's own, " + Scopes.IMPORT)));
    }

    private static ProblemException refusal(String challenge, Problem problem) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new ProblemException(problem, headers);
    }

}
