/**
 * Alerts at work: detection runs, keeps and publishes what {@code lifecycle} derives, and
 * leaders change it. What notification asks of alerts is answered here, too.
 */
@NullMarked
package org.respite.alert.alert;

import org.jspecify.annotations.NullMarked;
