package org.respite.http.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * @param roles that open something
 * @param claims that are kept where a token has them, besides whose it is
 * @param page path of the page that it is begun on, and that is shown afterwards; absent
 * for the service's first one
 */
public record SignInWay(String id, List<String> scopes, boolean forOthersToo, List<String> roles, List<String> claims,
        @Nullable String page) {

    /** About who it is. */
    private static final Set<String> OPENS_NOTHING = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

    public SignInWay {
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        claims = List.copyOf(claims);
    }

    /** One that scopes alone are for. */
    public SignInWay(String id, List<String> scopes, boolean forOthersToo) {
        this(id, scopes, forOthersToo, List.of(), List.of(), null);
    }

    /** The authorities that open something; being known opens nothing. */
    Set<String> opens() {
        return Stream
            .concat(scopes.stream().filter(scope -> !OPENS_NOTHING.contains(scope)).map("SCOPE_"::concat),
                    roles.stream().map("ROLE_"::concat))
            .collect(Collectors.toUnmodifiableSet());
    }

}
