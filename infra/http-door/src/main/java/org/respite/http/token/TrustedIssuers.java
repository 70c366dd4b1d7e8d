package org.respite.http.token;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerReactiveAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whose tokens are taken, and for whom. Asks an issuer for its keys when one comes. */
public final class TrustedIssuers {

    private final TokenSettings settings;

    private final Duration limit;

    private TrustedIssuers(TokenSettings settings, Duration limit) {
        this.settings = settings;
        this.limit = limit;
    }

    /**
     * Fails where the settings would take tokens that are for somebody else.
     * @param issuer who issues tokens where the settings name nobody
     * @param limit how long a request waits for an issuer's keys
     */
    public static ReactiveAuthenticationManagerResolver<ServerWebExchange> of(TokenSettings settings,
            @Nullable String issuer, Duration limit) {
        if (settings.audiences().isEmpty()) {
            throw new TokenSettingException("respite.http.token.audiences: missing (expected: what the identity"
                    + " provider names this service in a token's " + settings.claims().audience() + ")");
        }
        return new TrustedIssuers(settings, limit).resolver(issuers(settings, issuer));
    }

    private static List<TokenSettings.Issuer> issuers(TokenSettings settings, @Nullable String issuer) {
        if (!settings.issuers().isEmpty()) {
            return settings.issuers();
        }
        if (issuer == null || issuer.isBlank()) {
            throw new TokenSettingException("respite.http.token.issuers: missing (expected: the identity provider's)");
        }
        return List.of(new TokenSettings.Issuer(issuer, List.of()));
    }

    private ReactiveAuthenticationManagerResolver<ServerWebExchange> resolver(List<TokenSettings.Issuer> issuers) {
        var managers = issuers.stream().collect(Collectors.toMap(TokenSettings.Issuer::uri, this::manager));
        return new JwtIssuerReactiveAuthenticationManagerResolver(issuer -> Mono.justOrEmpty(managers.get(issuer))
            .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException("issuer: another"))));
    }

    private ReactiveAuthenticationManager manager(TokenSettings.Issuer issuer) {
        var tokens = new JwtReactiveAuthenticationManager(decoder(issuer.uri()));
        tokens.setJwtAuthenticationConverter(new ClaimsConverter(settings, issuer.organisations()));
        return new UnavailableAwareTokenManager(tokens, limit);
    }

    private ReactiveJwtDecoder decoder(String issuer) {
        return new SupplierReactiveJwtDecoder(() -> {
            var provider = WebClient.builder().filter(new SharedAnswers(limit)).build();
            var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(issuer).webClient(provider).build();
            decoder.setJwtValidator(validator(issuer));
            return decoder;
        });
    }

    private OAuth2TokenValidator<Jwt> validator(String issuer) {
        var times = new TokenTimes();
        var types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        var others = JwtValidators.createDefaultWithValidators(List.of(types, new JwtIssuerValidator(issuer),
                new AccessTokenPolicy(settings.audiences(), settings.claims().audience())));
        return token -> {
            var timely = times.validate(token);
            return timely.hasErrors() ? timely : others.validate(token);
        };
    }

}
