package org.respite.local.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Adds to access tokens what the services ask for: whom they are for,
 * {@code organisation}, {@code roles}, and for a client with a secret all its scopes
 * without having to name them.
 */
final class RespiteClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** RFC 9068, section 2.1. */
    private static final String TYPE = "at+jwt";

    private final String organisation;

    RespiteClaims(String organisation) {
        this.organisation = organisation;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            access(context);
        }
    }

    /** Whoever answers on a device that others use too is the clinician, allowed less. */
    private static Optional<DemoPerson> person(String name) {
        return name.equals(DemoIdentityProvider.SHARED_DEVICE) ? Optional.of(DemoPerson.CLINICIAN)
                : DemoPerson.named(name);
    }

    /** Nobody else gets what only check-ins need, whatever the pages ask for. */
    private static boolean isOnRoster(@Nullable Authentication who) {
        return who != null && person(who.getName()).filter(person -> !person.scopes().isEmpty()).isPresent();
    }

    private void access(JwtEncodingContext context) {
        context.getJwsHeader().type(TYPE);
        var claims = context.getClaims();
        claims.audience(List.of(DemoIdentityProvider.AUDIENCE)).claim("organisation", organisation);
        Authentication who = context.getPrincipal();
        if (who != null) {
            person(who.getName()).ifPresent(person -> claims.subject(person.login()).claim("roles", person.roles()));
        }
        if (DemoIdentityProvider.CHECK_INS.equals(context.getRegisteredClient().getClientId()) && !isOnRoster(who)) {
            claims.claim("scope", Set.of(OidcScopes.OPENID));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            claims.claim("scope", context.getRegisteredClient().getScopes());
        }
    }

}
