package org.respite.alert.security;

import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;
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
                Problem.unauthenticated("authorization: " + (sent ? "not valid" : "missing")
                        + " (expected: an unexpired bearer token of the organisation's identity provider)"));
    }

    /** A good token of somebody who does not lead. */
    static ProblemException forbidden() {
        return refusal("Bearer error=\"insufficient_scope\"",
                Problem.forbidden("token.roles: not enough (expected: " + SecurityConfiguration.LEADER + ")"));
    }

    private static ProblemException refusal(String challenge, Problem problem) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new ProblemException(problem, headers);
    }

}
