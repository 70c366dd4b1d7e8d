package org.respite.local.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Adds what the services ask for: {@code organisation}, {@code roles}, and for a client
 * with a secret all its scopes without having to name them.
 */
final class RespiteClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final String organisation;

    RespiteClaims(String organisation) {
        this.organisation = organisation;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        claims.claim("organisation", organisation);
        Authentication who = context.getPrincipal();
        if (who != null) {
            DemoPerson.named(who.getName()).ifPresent(person -> claims.claim("roles", person.roles()));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            claims.claim("scope", context.getRegisteredClient().getScopes());
        }
    }

}
