package org.respite.http.session;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationCodeAuthenticationTokenConverter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A door for people with browsers: they sign in at the organisation's identity provider,
 * and a session that this service keeps opens it from then on.
 */
public final class SessionDoor {

    private final SignInWays ways;

    private final ReactiveClientRegistrationRepository provider;

    private final ReactiveAuthenticationManagerResolver<ServerWebExchange> arrival;

    private final SessionContexts contexts = new SessionContexts();

    private final SessionCsrfTokens forms = new SessionCsrfTokens();

    private final SignInRequests requests = new SignInRequests();

    private final SessionRefusals refusals = new SessionRefusals();

    SessionDoor(SignInWays ways, ReactiveClientRegistrationRepository provider,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> arrival) {
        this.ways = ways;
        this.provider = provider;
        this.arrival = arrival;
    }

    /**
     * Adds to a door how to sign in and out, and what a session opens. Which paths these
     * are, and what each needs, is the caller's to say; so are headers.
     */
    public ServerHttpSecurity on(ServerHttpSecurity http) {
        var signOut = new SignOut(ways.areForOthersToo());
        return http.securityContextRepository(contexts)
            .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
            .csrf(csrf -> csrf.csrfTokenRepository(forms)
                .csrfTokenRequestHandler(new XorServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler((exchange, _) -> foreignForm(exchange)))
            .exceptionHandling(faults -> faults.authenticationEntryPoint((exchange, _) -> refusals.signedOut(exchange))
                .accessDeniedHandler((_, _) -> refusals.forbidden()))
            .logout(out -> out
                .requiresLogout(new PathPatternParserServerWebExchangeMatcher(SignOut.PATH, HttpMethod.POST))
                .logoutHandler(all -> all.clear())
                .logoutHandler(signOut)
                .logoutSuccessHandler(signOut))
            .addFilterAt(departures(), SecurityWebFiltersOrder.HTTP_BASIC)
            .addFilterAt(arrivals(), SecurityWebFiltersOrder.AUTHENTICATION);
    }

    /** Requests of those who have signed in here, and show no token of another door. */
    public ServerWebExchangeMatcher signedIn() {
        return exchange -> SessionContexts.signedIn(exchange)
            .flatMap(_ -> MatchResult.match())
            .switchIfEmpty(Mono.defer(MatchResult::notMatch));
    }

    private Mono<Void> foreignForm(ServerWebExchange exchange) {
        return contexts.load(exchange).hasElement().flatMap(signedIn -> refusals.foreignForm(exchange, signedIn));
    }

    private OAuth2AuthorizationRequestRedirectWebFilter departures() {
        var departures = new OAuth2AuthorizationRequestRedirectWebFilter(new Departures(ways, provider));
        departures.setAuthorizationRequestRepository(requests);
        departures.setAuthorizationRedirectStrategy(new UncachedRedirect());
        departures.setRequestCache(NoOpServerRequestCache.getInstance());
        return departures;
    }

    private AuthenticationWebFilter arrivals() {
        var codes = new ServerOAuth2AuthorizationCodeAuthenticationTokenConverter(provider);
        codes.setAuthorizationRequestRepository(requests);
        var arrivals = new AuthenticationWebFilter(arrival);
        arrivals.setRequiresAuthenticationMatcher(
                new PathPatternParserServerWebExchangeMatcher(SignInLanding.BACK + "{registrationId}", HttpMethod.GET));
        arrivals.setServerAuthenticationConverter(exchange -> codes.convert(exchange)
            .onErrorMap(OAuth2AuthorizationException.class,
                    fault -> new OAuth2AuthenticationException(fault.getError())));
        arrivals.setSecurityContextRepository(contexts);
        arrivals.setAuthenticationSuccessHandler(new SignInLanding(ways));
        arrivals.setAuthenticationFailureHandler(new SignInFailures(ways));
        return arrivals;
    }

}
