package org.respite.ingest.web.call;

import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed.
 *
 * @param how they can be reached, 1..{@value #LONGEST_HOW} characters
 * @param words what they would like to say, up to {@value #LONGEST_WORDS}
 */
public record CallForm(String how, String words) {

    public static final int LONGEST_HOW = 200;

    public static final int LONGEST_WORDS = 2000;

    static final CallForm EMPTY = new CallForm("", "");

    static CallForm of(MultiValueMap<String, String> form) {
        return new CallForm(text(form, "how"), text(form, "words"));
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    /** Whether it says how to call back. */
    boolean isComplete() {
        return !how.isEmpty() && how.length() <= LONGEST_HOW && words.length() <= LONGEST_WORDS;
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "CallForm[…]";
    }

}
