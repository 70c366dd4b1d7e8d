/**
 * What leaders set up themselves, at {@code /api/v1/subscriptions} and
 * {@code /api/v1/silences}: one roster an organisation, with targets and secrets sealed.
 */
@NullMarked
package org.respite.alert.notification.selfservice;

import org.jspecify.annotations.NullMarked;
