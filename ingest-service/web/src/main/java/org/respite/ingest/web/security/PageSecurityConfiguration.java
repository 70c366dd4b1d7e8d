package org.respite.ingest.web.security;

import org.respite.http.quota.QuotaSettings;
import org.respite.http.quota.RequestQuota;
import org.respite.http.session.SessionDoor;
import org.respite.ingest.web.crowd.CrowdConfiguration.CrowdDoor;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** The door to the pages: a session where the API has tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class PageSecurityConfiguration {

    /** Nothing from anywhere else, nothing inside a page itself. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] PAGES = { "/", "/start", "/today", "/week", "/questions", "/questions/**",
            "/my-weeks", "/caseload", "/review", "/review/**", "/my-data", "/my-data/**", "/help", "/help/call",
            "/reminder", "/reminder/push/**", "/small-things", "/offline", "/worker.js", "/assets/*", "/sign-out",
            "/oauth2/**", "/login/**" };

    private static final String HAND_IN = "SCOPE_check-ins.answer";

    private static final String READ = "SCOPE_check-ins.write";

    /** After the operators' door and before the API's, which takes whatever is left. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityWebFilterChain pageDoor(ServerHttpSecurity http, SessionDoor sessions, QuotaSettings quota,
            CrowdDoor crowd) {
        return sessions.on(RequestQuota.on(crowd.on(http), quota))
            .securityMatcher(ServerWebExchangeMatchers.pathMatchers(PAGES))
            .headers(PageSecurityConfiguration::headers)
            .authorizeExchange(PageSecurityConfiguration::paths)
            .build();
    }

    /**
     * A device that stands somewhere: nobody signs in, so there is no session, and
     * nothing that a page of others could use.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 9)
    SecurityWebFilterChain kioskDoor(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/kiosk"))
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
            .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
            .csrf(CsrfSpec::disable)
            .logout(LogoutSpec::disable)
            .headers(PageSecurityConfiguration::headers)
            .authorizeExchange(paths -> paths.anyExchange().permitAll())
            .build();
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            // Pages say themselves whether they may be kept.
            .cache(HeaderSpec.CacheSpec::disable);
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths
            .pathMatchers(HttpMethod.GET, "/", "/start", "/help", "/reminder", "/small-things", "/offline",
                    "/worker.js", "/assets/*")
            .permitAll()
            // A device that others use, too, never shows what was answered.
            .pathMatchers("/my-weeks", "/caseload", "/review", "/review/**", "/my-data", "/my-data/**",
                    "/reminder/push/**")
            .hasAuthority(READ)
            .anyExchange()
            .hasAnyAuthority(HAND_IN, READ);
    }

}
