package org.respite.ingest.pseudonym;

import java.util.Base64;

/**
 * Names contributors. Within an organisation and a four-week block a person is always the
 * same contributor, so that repeated answers weigh as one; in the next block, or in
 * another organisation, somebody unrelated. Linking the two takes the key.
 */
public final class Pseudonyms {

    /** 128 bits: among a million contributors a collision has odds below 1e-26. */
    static final int LENGTH = 16;

    private static final String PURPOSE = "respite.contributor.v1";

    private final BlockKeys keys;

    public Pseudonyms(KeyedFunction key) {
        this(BlockKeys.always(key));
    }

    public Pseudonyms(BlockKeys keys) {
        this.keys = keys;
    }

    /**
     * The contributor's id, URL-safe base64 without padding, 22 characters.
     * @param block index of the four-week block the answers fall in
     */
    public String contributor(Person person, int block) {
        byte[] input = LengthPrefixing.frame(PURPOSE, person.organisation(), person.subject(), Integer.toString(block));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.of(block).compute(input, LENGTH));
    }

}
