package org.respite.http.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Before the name of what else a way keeps. */
    private static final String CLAIM = "claim.";

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
        for (var name : way.claims()) {
            Optional.ofNullable(token.getToken().getClaimAsString(name)).ifPresent(claim -> claims.put(name, claim));
        }
        return new JwtAuthenticationToken(jwt(claims), opened(token, way.opens()));
    }

    private static String text(@Nullable String claim, String name) {
        if (claim == null || claim.isBlank()) {
            throw new BadCredentialsException(name + ": missing");
        }
        return claim;
    }

    private static List<GrantedAuthority> opened(JwtAuthenticationToken token, Set<String> opens) {
        var authorities = token.getAuthorities()
            .stream()
            .filter(granted -> opens.contains(String.valueOf(granted.getAuthority())))
            .toList();
        if (authorities.isEmpty() && !opens.isEmpty()) {
            throw new BadCredentialsException("scope or role: none of the way's");
        }
        return authorities;
    }

    static Map<String, String> texts(JwtAuthenticationToken who) {
        var texts = new HashMap<String, String>();
        CLAIMS.forEach(name -> texts.put(name, String.valueOf(who.getToken().getClaimAsString(name))));
        who.getToken()
            .getClaims()
            .keySet()
            .stream()
            .filter(name -> !CLAIMS.contains(name))
            .forEach(name -> texts.put(CLAIM + name, String.valueOf(who.getToken().getClaimAsString(name))));
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
        session.getAttributes()
            .keySet()
            .stream()
            .filter(name -> name.startsWith(CLAIM))
            .forEach(name -> claims.put(name.substring(CLAIM.length()), session.getRequiredAttribute(name)));
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
