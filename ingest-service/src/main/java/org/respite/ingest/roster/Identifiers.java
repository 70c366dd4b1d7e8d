package org.respite.ingest.roster;

import org.respite.contract.Ids;

/**
 * What the names of people and units may look like, wherever they come from: token,
 * import line or file.
 */
public final class Identifiers {

    /** What {@link #isUnit} takes, in words. */
    public static final String UNIT = "1..64 letters, digits or . _ ~ -";

    /** What {@link #isSubject} takes, in words. */
    public static final String SUBJECT = "1..128 characters, no control characters";

    private static final int LONGEST_SUBJECT = 128;

    private Identifiers() {
    }

    /** Whether {@code id} can name an organisation, a department or a unit. */
    public static boolean isUnit(String id) {
        return Ids.PATTERN.matcher(id).matches();
    }

    /** Whether {@code subject} can name a person. */
    public static boolean isSubject(String subject) {
        return !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
    }

}
