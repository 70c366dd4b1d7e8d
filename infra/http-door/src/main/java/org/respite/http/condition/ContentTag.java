package org.respite.http.condition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Names bytes by their content: the same tag for the same bytes, wherever they are made.
 */
public final class ContentTag {

    /** Of Base64, six bits each. */
    private static final int LENGTH = 22;

    private ContentTag() {
    }

    /** For an ETag, without its quotation marks. */
    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, LENGTH);
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
