package org.respite.alert.security;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.List;
import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.session.SessionConfiguration;
import org.respite.http.session.SessionDoor;
import org.respite.http.session.SessionNames;
import org.respite.http.session.SessionSeal;
import org.respite.http.session.SignInWay;
import org.respite.http.session.SignInWays;
import org.respite.http.session.TinkSessionSeal;
import org.respite.keyset.KeysetFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * How leaders sign in to the page, and the door that their sessions open: the same paths
 * that tokens open, and no others.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SessionConfiguration.ADDRESS)
@Import(SessionConfiguration.class)
class LeaderSignInConfiguration {

    private static final String SESSIONS = "alert_sessions";

    @Bean
    SignInWays signInWays() {
        return new SignInWays(List.of(
                new SignInWay(PageSignIn.WAY, List.of(OidcScopes.OPENID, OidcScopes.PROFILE), false,
                        List.of(LeaderSecurityConfiguration.LEADER), List.of("name"), null),
                new SignInWay(PageSignIn.MEMBER_WAY, List.of(OidcScopes.OPENID), false,
                        List.of(LeaderSecurityConfiguration.LEADER, LeaderSecurityConfiguration.MEMBER), List.of(),
                        PageSignIn.WHAT_CHANGED)),
                "/");
    }

    @Bean
    SessionNames sessionNames() {
        return new SessionNames(SESSIONS, "respite-leader");
    }

    @Bean
    SessionSeal sessionSeal(SessionKeySettings settings) {
        return new KeysetFile("respite.alert.keys.session", settings.session()).use(PredefinedAeadParameters.AES256_GCM,
                settings.createMissing(), TinkSessionSeal::new);
    }

    /** After the operators' door and before the one for tokens, which takes the rest. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityWebFilterChain pageDoor(ServerHttpSecurity http, SessionDoor sessions, QuotaSettings quota) {
        return sessions.on(RequestQuota.on(http, quota))
            .securityMatcher(new OrServerWebExchangeMatcher(
                    ServerWebExchangeMatchers.pathMatchers(PageSignIn.SESSION, "/sign-out", "/oauth2/**", "/login/**"),
                    api(sessions)))
            .exceptionHandling(refusals -> refusals.accessDeniedHandler((exchange, _) -> RoleRefusal.denied(exchange)))
            .addFilterAt(new AwayRedirect(), SecurityWebFiltersOrder.FIRST)
            .headers(LeaderSecurityConfiguration::headers)
            .authorizeExchange(LeaderSignInConfiguration::paths)
            .build();
    }

    /** Whoever has not signed in is told what whoever has no token is told. */
    private static ServerWebExchangeMatcher api(SessionDoor sessions) {
        return new AndServerWebExchangeMatcher(ServerWebExchangeMatchers.pathMatchers(LeaderSecurityConfiguration.API),
                sessions.signedIn());
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths.pathMatchers(HttpMethod.GET, PageSignIn.SESSION)
            .permitAll()
            .pathMatchers(HttpMethod.GET, LeaderSecurityConfiguration.WHAT_CHANGED)
            .hasAnyRole(LeaderSecurityConfiguration.LEADER, LeaderSecurityConfiguration.MEMBER)
            .pathMatchers(LeaderSecurityConfiguration.API)
            .hasRole(LeaderSecurityConfiguration.LEADER)
            .anyExchange()
            .authenticated();
    }

}
