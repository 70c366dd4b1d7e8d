package org.respite.http.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 octets, as RFC 5545 §3.1 asks: never within a character, which
 * folding by characters would allow to grow longer.
 */
public final class IcsFolding {

    private static final int MAX_OCTETS = 75;

    private static final String BREAK = "\r\n ";

    private IcsFolding() {
    }

    /**
     * @param content lines that end with CRLF
     */
    public static String fold(String content) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int character : content.codePoints().toArray()) {
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character != '\r' && character != '\n' && octets + size > MAX_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = character == '\n' ? 0 : octets + (character == '\r' ? 0 : size);
        }
        return folded.toString();
    }

}
