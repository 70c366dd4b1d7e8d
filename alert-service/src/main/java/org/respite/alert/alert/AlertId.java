package org.respite.alert.alert;

import java.util.Locale;
import org.respite.alert.alert.Standing.Subject;

/**
 * Computed, never drawn: two instances, or one after a crash, name an alert alike. A
 * colon stands in no id of a unit and needs no escaping in an address.
 */
final class AlertId {

    private AlertId() {
    }

    static String of(String organisation, Subject subject, int fortnight) {
        return String.join(":", organisation, subject.unit(), subject.finding().name().toLowerCase(Locale.ROOT),
                "" + fortnight);
    }

}
