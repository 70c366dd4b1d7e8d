package org.respite.alert.security;

/** What the page has to know of signing in. */
public final class PageSignIn {

    /** Where it is told whether somebody is signed in. */
    public static final String SESSION = "/config.json";

    /** The page for everybody in an organisation. */
    static final String WHAT_CHANGED = "/what-changed.html";

    static final String WAY = "leader";

    /** For whoever reads that page alone. */
    static final String MEMBER_WAY = "member";

    /** Where signing in begins, from where the page is. */
    public static final String ADDRESS = "oauth2/authorization/" + WAY;

    /** The same for the page that is for everybody. */
    public static final String MEMBER_ADDRESS = "oauth2/authorization/" + MEMBER_WAY;

    private PageSignIn() {
    }

}
