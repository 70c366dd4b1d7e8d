package org.respite.ingest.roster;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import org.respite.contract.Ids;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * What the names of people and units may look like, wherever they come from: token,
 * import line or file.
 */
public final class Identifiers {

    /** What {@link #isUnit} takes, in words. */
    public static final String UNIT = "1..64 letters, digits or . _ ~ -";

    /** What {@link #isSubject} takes, in words. */
    public static final String SUBJECT = "1..128 characters, no control characters";

    private static final int MAX_SUBJECT_LENGTH = 128;

    /** Has no capital of its own: I is that of i. */
    private static final int DOTLESS_I = 'ı';

    private Identifiers() {
    }

    /** Whether {@code id} can name an organisation, a department or a unit. */
    public static boolean isUnit(String id) {
        return Ids.PATTERN.matcher(id).matches() && !id.equals(CheckInAccepted.NO_UNIT);
    }

    /**
     * Whether {@code subject} can name a person: as it is spelled, and in its canonical
     * form, which can be twice as long, and is what people are stored under.
     */
    public static boolean isSubject(String subject) {
        return !subject.isBlank() && subject.length() <= MAX_SUBJECT_LENGTH
                && subject.chars().noneMatch(Character::isISOControl)
                && canonical(subject).length() <= MAX_SUBJECT_LENGTH;
    }

    /**
     * The one form of all spellings of a person's name that differ in case, Unicode
     * normalisation or blanks at the ends alone. Case is folded character by character,
     * in no language: ß is not ss, because two people can be told apart by it.
     */
    static String canonical(String subject) {
        int[] folded = Normalizer.normalize(trimmed(subject), NFC).codePoints().map(Identifiers::folded).toArray();
        return Normalizer.normalize(new String(folded, 0, folded.length), NFC);
    }

    private static int folded(int character) {
        return character == DOTLESS_I ? character : Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Without blanks of any alphabet at the ends, the unbreakable one included. */
    private static String trimmed(String subject) {
        int start = 0;
        int end = subject.length();
        while (start < end && isBlank(subject.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(subject.charAt(end - 1))) {
            end--;
        }
        return subject.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

}
