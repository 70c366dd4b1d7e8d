package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.respite.alert.security.PageSignIn;
import org.respite.http.session.SignInWays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the page whether somebody is signed in, and where to sign in. */
@RestController
class PageController {

    private final boolean signedInTo;

    PageController(ObjectProvider<SignInWays> ways) {
        this.signedInTo = ways.stream().findAny().isPresent();
    }

    @GetMapping(PageSignIn.SESSION)
    Mono<ResponseEntity<Session>> session(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(known -> told(known.getToken()))
            .defaultIfEmpty(told(null))
            .map(session -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session));
    }

    private Session told(@Nullable String csrf) {
        return signedInTo ? new Session(PageSignIn.ADDRESS, PageSignIn.MEMBER_ADDRESS, csrf)
                : new Session(null, null, csrf);
    }

    /**
     * What the page is told.
     *
     * @param signIn where, from where the page is; absent where nobody can
     * @param memberSignIn the same for the page that is for everybody
     * @param csrf what changes are sent with; absent while nobody is signed in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(@Nullable String signIn, @Nullable String memberSignIn, @Nullable String csrf) {
    }

}
