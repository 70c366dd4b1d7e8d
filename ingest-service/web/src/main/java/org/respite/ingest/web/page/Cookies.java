package org.respite.ingest.web.page;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.web.server.ServerWebExchange;

/**
 * The pages' own cookies beside the session's: a language, a notice that was read. None
 * says who somebody is or what they answered, and no script can read one.
 */
public final class Cookies {

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    /** What was kept under a name. */
    public Optional<String> read(ServerWebExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(full(name))).map(HttpCookie::getValue);
    }

    /** Until the browser is closed. */
    public void keep(ServerWebExchange exchange, String name, String value) {
        exchange.getResponse().addCookie(cookie(name, value).build());
    }

    /** For so long. */
    public void keep(ServerWebExchange exchange, String name, String value, Duration time) {
        exchange.getResponse().addCookie(cookie(name, value).maxAge(time).build());
    }

    /** No longer. */
    public void forget(ServerWebExchange exchange, String name) {
        keep(exchange, name, "", Duration.ZERO);
    }

    private ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(full(name), value).path("/").httpOnly(true).secure(secure).sameSite("Lax");
    }

    /** The prefix lets no other host or path set it (RFC 6265bis, section 4.1.3). */
    private String full(String name) {
        return secure ? "__Host-" + name : name;
    }

}
