/**
 * Apache Kafka itself, on disk, with users who may each do what they need and no more.
 */
@NullMarked
package org.respite.local.broker;

import org.jspecify.annotations.NullMarked;
