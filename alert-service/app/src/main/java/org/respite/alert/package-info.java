/** Kafka to people: keeps released figures, finds what is rising and tells leadership. */
@NullMarked
package org.respite.alert;

import org.jspecify.annotations.NullMarked;
