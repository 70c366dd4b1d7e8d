package org.respite.ingest.pseudonym;

import java.util.Base64;

/**
 * What people, and things of theirs, are called in stores. Without the key a name tells
 * nothing, and nothing can be tried against one.
 */
public record KeyedNames(KeyedFunction keyed) {

    /** 192 bits. */
    private static final int LENGTH = 24;

    /**
     * A name in base64url: the same for the same parts.
     * @param label tells kinds of names apart
     */
    public String of(String label, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = label;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(keyed.compute(LengthPrefixing.frame(all), LENGTH));
    }

}
