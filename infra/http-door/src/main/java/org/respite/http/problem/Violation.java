package org.respite.http.problem;

/**
 * One thing that cannot be taken. For the eyes of its sender only: the value is the
 * sender's own.
 *
 * @param field path of the field, such as {@code answers.energy}
 * @param value what was sent, shortened
 * @param expected what would have been taken
 */
public record Violation(String field, String value, String expected) {

    /** As people read it: {@code answers.energy: 11 (expected: 1..10)}. */
    public String message() {
        return field + ": " + value + " (expected: " + expected + ")";
    }

    /**
     * What was sent, told again, but not all of it; never ends within a character.
     * @param most characters of Java's that are told
     */
    public static String shortened(String sent, int most) {
        if (sent.length() <= most) {
            return sent;
        }
        int end = Character.isHighSurrogate(sent.charAt(most - 1)) ? most - 1 : most;
        return sent.substring(0, end) + "…";
    }

    /** The value can be an answer, which belongs in no log. */
    @Override
    public String toString() {
        return "Violation[" + field + "]";
    }

}
