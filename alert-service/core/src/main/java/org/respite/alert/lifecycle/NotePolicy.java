package org.respite.alert.lifecycle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand in a note. Finds what is obviously personal; that a note names nobody
 * remains the duty of whoever writes it, and is said wherever one is asked for.
 */
final class NotePolicy {

    static final int MAX_LENGTH = 500;

    private static final String EXPECTED = " (expected: 1.." + MAX_LENGTH
            + " characters on one line, no personal data about team members)";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

    private static final Pattern DAY = Pattern
        .compile("\\b(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b");

    /** Seven digits or more, with what people put between the digits of a number. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ ()./\\-]{0,3}\\d){6,}");

    private NotePolicy() {
    }

    /** Why a text cannot be a note; does not repeat the text. */
    static Optional<String> objectionTo(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > MAX_LENGTH) {
            return objection(length + " characters");
        }
        if (text.codePoints().anyMatch(NotePolicy::isUnreadable)) {
            return objection("with a control character");
        }
        if (ADDRESS.matcher(text).find()) {
            return objection("with what looks like an e-mail address");
        }
        return NUMBER.matcher(DAY.matcher(text).replaceAll("day")).find()
                ? objection("with what looks like a telephone or file number") : Optional.empty();
    }

    private static Optional<String> objection(String what) {
        return Optional.of("note: " + what + EXPECTED);
    }

    /** Controls, line ends, half characters, and what turns the direction of writing. */
    private static boolean isUnreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> Character.UnicodeScript.of(character) == Character.UnicodeScript.COMMON;
            default -> false;
        };
    }

}
