/** Kafka to Kafka: scores check-ins and releases anonymised team figures. */
@NullMarked
package org.respite.scoring;

import org.jspecify.annotations.NullMarked;
