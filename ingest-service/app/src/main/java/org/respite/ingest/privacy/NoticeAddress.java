package org.respite.ingest.privacy;

/** Where the privacy notice is. */
public final class NoticeAddress {

    public static final String PATH = "/api/v1/privacy-notice";

    /** As a {@code Link} header says it; the relation is that of RFC 6903. */
    static final String LINK = "<" + PATH + ">; rel=\"privacy-policy\"";

    private NoticeAddress() {
    }

}
