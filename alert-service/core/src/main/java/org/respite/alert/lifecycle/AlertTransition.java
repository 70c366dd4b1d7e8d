package org.respite.alert.lifecycle;

import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * A release did something to an alert.
 *
 * @param alert the alert's id
 * @param since the fortnight the alert opened in
 * @param fortnight of the release
 * @param severity absent when it stays as it was
 * @param figures absent when nothing was released
 */
public record AlertTransition(String alert, String unit, Finding finding, int since, int fortnight, Change change,
        @Nullable Severity severity, @Nullable Assessment figures) {
}
