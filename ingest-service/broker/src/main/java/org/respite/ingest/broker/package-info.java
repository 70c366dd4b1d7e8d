/**
 * The way into Kafka: what is sent, and what the broker has acknowledged in time; and the
 * way to follow what lies there.
 */
@NullMarked
package org.respite.ingest.broker;

import org.jspecify.annotations.NullMarked;
