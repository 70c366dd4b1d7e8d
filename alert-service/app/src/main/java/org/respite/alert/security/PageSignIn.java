package org.respite.alert.security;

/** What the page has to know of signing in. */
public final class PageSignIn {

    /** Where it is told whether somebody is signed in. */
    public static final String SESSION = "/config.json";

    static final String WAY = "leader";

    /** Where signing in begins, from where the page is. */
    public static final String ADDRESS = "oauth2/authorization/" + WAY;

    private PageSignIn() {
    }

}
