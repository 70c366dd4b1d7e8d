package org.respite.http.quota;

import java.security.Principal;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks, told from those of the same name at other issuers. Stays in memory. */
final class Subject {

    private Subject() {
    }

    static String of(Principal who) {
        return who instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString("iss") + '\n' + who.getName() : who.getName();
    }

}
