package org.respite.http.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What was asked of the identity provider, as texts of a session, until it sends somebody
 * back: once, and with the same state.
 */
final class SignInRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PREFIX = "sign-in.";

    private static final String STATE = PREFIX + "state";

    private static final String ASKED = PREFIX + "asked";

    private static final String REDIRECT = PREFIX + "redirect";

    private static final String CLIENT = PREFIX + "client";

    private static final List<String> SECRETS = List.of(OAuth2ParameterNames.REGISTRATION_ID, OidcParameterNames.NONCE,
            PkceParameterNames.CODE_VERIFIER);

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession()
            .filter(session -> isAnswered(exchange, session))
            .map(session -> request(session.getAttributes()));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            keep(request, session.getAttributes());
            return session.save();
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
            .delayUntil(_ -> exchange.getSession().flatMap(SignInRequests::forget));
    }

    /**
     * At once and not with the answer: where the store does not, nobody could be told any
     * more.
     */
    private static Mono<Void> forget(WebSession session) {
        var attributes = session.getAttributes();
        Set.copyOf(attributes.keySet()).stream().filter(name -> name.startsWith(PREFIX)).forEach(attributes::remove);
        return session.save();
    }

    private static boolean isAnswered(ServerWebExchange exchange, WebSession session) {
        String state = session.getAttribute(STATE);
        return state != null
                && state.equals(exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE));
    }

    private static void keep(OAuth2AuthorizationRequest request, Map<String, Object> session) {
        session.put(STATE, String.valueOf(request.getState()));
        session.put(ASKED, request.getAuthorizationUri());
        session.put(CLIENT, request.getClientId());
        session.put(REDIRECT, String.valueOf(request.getRedirectUri()));
        SECRETS.forEach(name -> session.put(PREFIX + name, String.valueOf(request.<Object>getAttribute(name))));
    }

    private static OAuth2AuthorizationRequest request(Map<String, Object> session) {
        return OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(text(session, ASKED))
            .clientId(text(session, CLIENT))
            .redirectUri(text(session, REDIRECT))
            .scope("openid")
            .state(text(session, STATE))
            .attributes(all -> SECRETS.forEach(name -> all.put(name, text(session, PREFIX + name))))
            .build();
    }

    private static String text(Map<String, Object> session, String name) {
        return String.valueOf(session.get(name));
    }

}
