package org.respite.http.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.WebSession;

/**
 * Who has signed in, as texts of a session: what every other door takes from a token, and
 * no token.
 */
final class SignedIn {

    static final String WAY = "respite_way";

    private static final List<String> CLAIMS = List.of("iss", "sub", "organisation", WAY);

    private static final String AUTHORITIES = "authorities";

    private static final String SCOPE = "SCOPE_";

    private SignedIn() {
    }

    /**
     * Leaves of a token what a session is to know.
     * @throws BadCredentialsException if it says nobody, or allows nothing of what the
     * way is for
     */
    static JwtAuthenticationToken of(JwtAuthenticationToken token, SignInWay way) {
        var claims = new HashMap<String, Object>(Map.of(WAY, way.id()));
        for (var name : List.of("iss", "sub", "organisation")) {
            claims.put(name, text(token.getToken().getClaimAsString(name), name));
        }
        var authorities = token.getAuthorities().stream().filter(allowedBy(way)).toList();
        if (!way.allowed().isEmpty() && authorities.stream().noneMatch(SignedIn::isScope)) {
            throw new BadCredentialsException("scope: none of the way's");
        }
        return new JwtAuthenticationToken(jwt(claims), authorities);
    }

    private static String text(@Nullable String claim, String name) {
        if (claim == null || claim.isBlank()) {
            throw new BadCredentialsException(name + ": missing");
        }
        return claim;
    }

    private static Predicate<GrantedAuthority> allowedBy(SignInWay way) {
        return granted -> !isScope(granted)
                || way.allowed().stream().map(SCOPE::concat).anyMatch(scope -> scope.equals(granted.getAuthority()));
    }

    private static boolean isScope(GrantedAuthority granted) {
        return String.valueOf(granted.getAuthority()).startsWith(SCOPE);
    }

    static Map<String, String> texts(JwtAuthenticationToken who) {
        var texts = new HashMap<String, String>();
        CLAIMS.forEach(name -> texts.put(name, String.valueOf(who.getToken().getClaimAsString(name))));
        texts.put(AUTHORITIES,
                who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.joining("\n")));
        return texts;
    }

    /** Nobody, while somebody is still to sign in. */
    static Optional<JwtAuthenticationToken> in(WebSession session) {
        if (!session.getAttributes().keySet().containsAll(CLAIMS)) {
            return Optional.empty();
        }
        var claims = new HashMap<String, Object>();
        CLAIMS.forEach(name -> claims.put(name, session.getRequiredAttribute(name)));
        claims.put("exp", end(session));
        String authorities = session.getAttributeOrDefault(AUTHORITIES, "");
        return Optional.of(new JwtAuthenticationToken(jwt(claims),
                Arrays.stream(authorities.split("\n", -1))
                    .filter(authority -> !authority.isEmpty())
                    .map(SimpleGrantedAuthority::new)
                    .toList()));
    }

    private static Instant end(WebSession session) {
        return session.getCreationTime().plus(session.getMaxIdleTime());
    }

    private static Jwt jwt(Map<String, Object> claims) {
        return Jwt.withTokenValue("session").header("alg", "none").claims(all -> all.putAll(claims)).build();
    }

}
