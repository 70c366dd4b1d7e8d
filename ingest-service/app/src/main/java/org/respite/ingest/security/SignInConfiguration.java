package org.respite.ingest.security;

import java.util.List;
import org.respite.http.session.SessionNames;
import org.respite.http.session.SessionConfiguration;
import org.respite.http.session.SignInWay;
import org.respite.http.session.SignInWays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * How people sign in to the pages: on a device of their own, or on one that others use
 * too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SessionConfiguration.ADDRESS)
class SignInConfiguration {

    private static final String SESSIONS = "ingest_sessions";

    @Bean
    SignInWays signInWays() {
        return new SignInWays(List.of(new SignInWay("own", List.of(OidcScopes.OPENID, Scopes.WRITE), false),
                new SignInWay("shared", List.of(OidcScopes.OPENID, Scopes.ANSWER), true)), "/today");
    }

    @Bean
    SessionNames sessionNames() {
        return new SessionNames(SESSIONS, "respite");
    }

}
