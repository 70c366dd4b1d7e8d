package org.respite.http.token;

import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What the door says to those it keeps out, with the challenges of RFC 6750. */
public final class BearerChallenge {

    private static final Logger log = LoggerFactory.getLogger(BearerChallenge.class);

    private BearerChallenge() {
    }

    /** No token, or an expired, foreign or unreadable one: 401. */
    public static ProblemException unauthenticated(AuthenticationException fault) {
        boolean sent = fault instanceof OAuth2AuthenticationException;
        if (sent) {
            log.atInfo().addKeyValue("refusal", TokenRefusal.kind(fault)).log("token refused");
        }
        return refusal(sent ? "Bearer error=\"invalid_token\"" : "Bearer",
                Problem.unauthenticated(new Violation("authorization", sent ? "not valid" : "missing",
                        "an unexpired access token for this service, of the organisation's identity provider")));
    }

    /**
     * A good token that does not allow this: 403.
     * @param scope what would, in OAuth's terms; empty where it is not a scope
     */
    public static ProblemException forbidden(String scope, Violation lacking) {
        var needed = scope.isEmpty() ? "" : ", scope=\"" + scope + "\"";
        return refusal("Bearer error=\"insufficient_scope\"" + needed, Problem.forbidden(lacking));
    }

    private static ProblemException refusal(String challenge, Problem problem) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new ProblemException(problem, headers);
    }

}
