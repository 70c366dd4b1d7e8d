package org.respite.http.session;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * One way to sign in, begun at {@code /oauth2/authorization/{id}}. A session that began
 * on it allows what it names and nothing else, whatever else the provider grants.
 *
 * @param id part of paths, and of what the identity provider has to know as redirect
 * address
 * @param scopes asked for, as they are called here
 * @param forOthersToo whether others use the device, too: the identity provider is told
 * to ask who it is though somebody has logged in there before
 */
public record SignInWay(String id, List<String> scopes, boolean forOthersToo) {

    public SignInWay {
        scopes = List.copyOf(scopes);
    }

    /** The scopes that open something; being known opens nothing. */
    List<String> allowed() {
        return scopes.stream().filter(scope -> !scope.equals(OidcScopes.OPENID)).toList();
    }

}
