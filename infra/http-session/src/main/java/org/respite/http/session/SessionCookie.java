package org.respite.http.session;

import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

/**
 * The cookie with the session's id, which ends with the browser. No page of another
 * origin, and none of a neighbouring host, can set or send it.
 */
final class SessionCookie {

    private SessionCookie() {
    }

    /**
     * The flags are the setting's, whatever scheme a request came by: before the service
     * stands what ends TLS.
     */
    static CookieWebSessionIdResolver of(String name, boolean secure) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(secure ? "__Host-" + name : name);
        cookie.addCookieInitializer(flags -> limit(flags, secure));
        return cookie;
    }

    private static void limit(ResponseCookieBuilder flags, boolean secure) {
        flags.path("/").httpOnly(true).secure(secure).sameSite("Lax");
    }

}
