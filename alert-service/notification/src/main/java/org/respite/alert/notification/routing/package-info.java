/**
 * Whom a change concerns and what keeps it back: subscriptions, silences and the plan
 * they make together, wherever they were set up. Values and policies.
 */
@NullMarked
package org.respite.alert.notification.routing;

import org.jspecify.annotations.NullMarked;
