package org.respite.ingest.security;

/** What a token can allow. */
public final class Scopes {

    /** Hand in one's own check-ins, see them again and take them back. */
    public static final String WRITE = "check-ins.write";

    /**
     * Hand in one's own check-ins and nothing else, as from a device that others use too.
     */
    public static final String ANSWER = "check-ins.answer";

    /** Hand in check-ins of others, each line naming its subject and unit. */
    public static final String IMPORT = "check-ins.import";

    private Scopes() {
    }

    static String authority(String scope) {
        return "SCOPE_" + scope;
    }

}
