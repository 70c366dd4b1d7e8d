package org.respite.alert.lifecycle;

import java.util.regex.Pattern;
import org.respite.alert.lifecycle.DetectionState.Subject;
import org.respite.contract.EnumWord;

/**
 * Computed, never drawn: two instances, or one after a crash, name an alert alike. A
 * colon stands in no id of a unit and needs no escaping in an address.
 */
public final class AlertId {

    private static final String SEPARATOR = ":";

    private static final Pattern FORM = Pattern.compile(".+:-?[0-9]{1,9}");

    private AlertId() {
    }

    public static String of(String organisation, Subject subject, int fortnight) {
        return String.join(SEPARATOR, organisation, subject.unit(), EnumWord.of(subject.finding()), "" + fortnight);
    }

    /** Whether it has the form of one. */
    public static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }

    /** The fortnight an alert opened in. */
    public static int fortnightOf(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf(SEPARATOR) + 1));
    }

}
