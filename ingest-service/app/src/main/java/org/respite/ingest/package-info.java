/** HTTP to Kafka: takes check-ins, makes them pseudonymous and publishes them. */
@NullMarked
package org.respite.ingest;

import org.jspecify.annotations.NullMarked;
