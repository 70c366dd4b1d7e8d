/**
 * Telling people that an alert has changed. Here are the settings and the one door for
 * others, {@link org.respite.alert.notification.ReviewReminders}; each room below wires
 * itself. A change comes in by {@code reading}, {@code routing} says whom it concerns,
 * {@code delivery} writes messages to the {@code outbox} and has a {@code channel} send
 * them in the {@code wording} of all; leaders set up who is told in {@code selfservice}.
 * Messages hold released figures only.
 */
@NullMarked
package org.respite.alert.notification;

import org.jspecify.annotations.NullMarked;
