package org.respite.http.session;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** With what somebody is sent to the identity provider. */
final class Departures implements ServerOAuth2AuthorizationRequestResolver {

    private static final String PROMPT = "prompt";

    private static final String LOGIN = "login";

    private final SignInWays ways;

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    Departures(SignInWays ways, ReactiveClientRegistrationRepository provider) {
        this.ways = ways;
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(provider,
                new PathPatternParserServerWebExchangeMatcher("/oauth2/authorization/{registrationId}",
                        HttpMethod.GET));
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return requests.resolve(exchange).map(request -> asked(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String way) {
        return requests.resolve(exchange, way).map(request -> asked(request, exchange));
    }

    /** Who it is, anew: else a device would sign in whoever used it last. */
    private OAuth2AuthorizationRequest asked(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        boolean anew = ways
            .isForOthersToo(String.valueOf(request.<Object>getAttribute(OAuth2ParameterNames.REGISTRATION_ID)))
                || LOGIN.equals(exchange.getRequest().getQueryParams().getFirst(PROMPT));
        return anew ? OAuth2AuthorizationRequest.from(request)
            .additionalParameters(more -> more.putAll(Map.of(PROMPT, LOGIN)))
            .build() : request;
    }

}
