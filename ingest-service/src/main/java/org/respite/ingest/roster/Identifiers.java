package org.respite.ingest.roster;

import java.util.regex.Pattern;

/**
 * What the names of people and units may look like, wherever they come from: token,
 * import line or file.
 */
public final class Identifiers {

    /** What {@link #isUnit} takes, in words. */
    public static final String UNIT = "1..64 of A-Z a-z 0-9 . _ -";

    /** What {@link #isSubject} takes, in words. */
    public static final String SUBJECT = "1..128 characters, no control characters";

    private static final Pattern UNIT_PATTERN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final int LONGEST_SUBJECT = 128;

    private Identifiers() {
    }

    /** Whether {@code id} can name an organisation, a department or a unit. */
    public static boolean isUnit(String id) {
        return UNIT_PATTERN.matcher(id).matches();
    }

    /** Whether {@code subject} can name a person. */
    public static boolean isSubject(String subject) {
        return !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
    }

}
