package org.respite.http.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Somebody whom the identity provider has sent back. Their code is changed for tokens,
 * and the access token is held against the same rules as one at any other door; then
 * there is no token any more.
 */
final class Arrival implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {

    /** For both tokens and the provider's keys. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final SignInWays ways;

    private final ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers;

    private final ReactiveAuthenticationManager codes;

    Arrival(SignInWays ways, ReactiveAuthenticationManagerResolver<ServerWebExchange> issuers) {
        this.ways = ways;
        this.issuers = issuers;
        // Who it is says the ID token; nobody's profile is asked for.
        var oidc = new OidcAuthorizationCodeReactiveAuthenticationManager(
                new WebClientReactiveAuthorizationCodeTokenResponseClient(),
                request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
        var decoders = new ReactiveOidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(IdTokenAlgorithm::of);
        oidc.setJwtDecoderFactory(decoders);
        this.codes = oidc;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        return Mono.just(code -> codes.authenticate(code)
            .cast(OAuth2LoginAuthenticationToken.class)
            .flatMap(login -> signIn(login, exchange))
            .timeout(LIMIT)
            .onErrorMap(Arrival::isAway, Provider::away));
    }

    private Mono<Authentication> signIn(OAuth2LoginAuthenticationToken login, ServerWebExchange exchange) {
        var way = ways.named(login.getClientRegistration().getRegistrationId()).orElseThrow();
        var access = new BearerTokenAuthenticationToken(Objects.requireNonNull(login.getAccessToken()).getTokenValue());
        return issuers.resolve(exchange)
            .flatMap(tokens -> tokens.authenticate(access))
            .cast(JwtAuthenticationToken.class)
            .switchIfEmpty(Mono.error(() -> new BadCredentialsException("token: nobody's")))
            .<Authentication>map(token -> SignedIn.of(token, way))
            .onErrorMap(AuthenticationException.class, RefusedSignIn::new);
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof WebClientRequestException || fault instanceof TimeoutException;
    }

}
