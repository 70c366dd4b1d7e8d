/**
 * Alerts at work: detection runs, keeps and publishes what {@code lifecycle} derives, and
 * leaders change it.
 */
@NullMarked
package org.respite.alert.alert;

import org.jspecify.annotations.NullMarked;
