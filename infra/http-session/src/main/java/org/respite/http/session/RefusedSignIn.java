package org.respite.http.session;

import org.respite.http.token.TokenRefusal;
import org.springframework.security.core.AuthenticationException;

/**
 * The provider knows who it is, and this service lets them in no further. Its message is
 * the kind of refusal, with nothing of the person.
 */
final class RefusedSignIn extends AuthenticationException {

    RefusedSignIn(AuthenticationException why) {
        super(TokenRefusal.kind(why));
    }

}
