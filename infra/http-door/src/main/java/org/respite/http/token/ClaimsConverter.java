package org.respite.http.token;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Gives every provider's token the same claims: {@code sub} and {@code organisation} with
 * what they are here, or without them; and authorities for its scopes and roles.
 */
final class ClaimsConverter implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    private static final String SUBJECT = "sub";

    private static final String ORGANISATION = "organisation";

    private final TokenSettings settings;

    /** Whose tokens the issuer may issue; empty for any. */
    private final List<String> organisations;

    ClaimsConverter(TokenSettings settings, List<String> organisations) {
        this.settings = settings;
        this.organisations = List.copyOf(organisations);
    }

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromSupplier(() -> new JwtAuthenticationToken(renamed(token), authorities(token.getClaims())));
    }

    private Jwt renamed(Jwt token) {
        var claims = token.getClaims();
        Optional<String> subject = only(ClaimPath.texts(claims, settings.claims().subject()));
        Optional<String> organisation = organisation(claims);
        return Jwt.withTokenValue(token.getTokenValue())
            .headers(headers -> headers.putAll(token.getHeaders()))
            .claims(named -> {
                named.putAll(claims);
                put(named, SUBJECT, subject);
                put(named, ORGANISATION, organisation);
            })
            .build();
    }

    private static void put(Map<String, Object> claims, String name, Optional<String> value) {
        value.ifPresentOrElse(known -> claims.put(name, known), () -> claims.remove(name));
    }

    private Optional<String> organisation(Map<String, Object> claims) {
        var named = ClaimPath.texts(claims, settings.claims().organisation());
        var known = named.stream().flatMap(this::ours).distinct().toList();
        if (!organisations.isEmpty() && !organisations.containsAll(known)) {
            throw new InvalidBearerTokenException("organisation: not one of the issuer's");
        }
        return only(named.isEmpty() ? organisations : known);
    }

    private Stream<String> ours(String theirs) {
        var all = settings.organisations();
        return all.isEmpty() ? Stream.of(theirs) : Stream.ofNullable(all.get(theirs));
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
        return Stream
            .concat(granted(claims, settings.claims().scopes(), "SCOPE_"::concat),
                    granted(claims, settings.claims().roles(), "ROLE_"::concat))
            .toList();
    }

    private Stream<GrantedAuthority> granted(Map<String, Object> claims, List<String> paths,
            Function<String, String> authority) {
        return paths.stream()
            .flatMap(path -> ClaimPath.words(claims, path).stream())
            .map(theirs -> settings.authorities().getOrDefault(theirs, theirs))
            .distinct()
            .map(authority.andThen(SimpleGrantedAuthority::new));
    }

}
