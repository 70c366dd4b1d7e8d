package org.respite.ingest.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Texts as bytes that mean one thing only: every text is preceded by its length, so that
 * no two lists of texts share an encoding.
 */
public final class LengthPrefixing {

    private LengthPrefixing() {
    }

    public static byte[] frame(String... texts) {
        byte[][] parts = Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        var framed = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> Integer.BYTES + part.length).sum());
        for (byte[] part : parts) {
            framed.putInt(part.length).put(part);
        }
        return framed.array();
    }

    /**
     * The first {@code count} texts of a frame; what follows them is padding.
     * @throws IllegalArgumentException if there are not as many
     */
    public static String[] unframe(byte[] framed, int count) {
        var rest = ByteBuffer.wrap(framed);
        var texts = new String[count];
        Arrays.setAll(texts, _ -> next(rest));
        return texts;
    }

    private static String next(ByteBuffer rest) {
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new IllegalArgumentException("frame: cut short (expected: every text whole)");
        }
        var text = new byte[length];
        rest.get(text);
        return new String(text, UTF_8);
    }

}
