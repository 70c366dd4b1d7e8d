/**
 * What the steps hand on and what state is about: values that know nothing of Kafka.
 */
@NullMarked
package org.respite.scoring.topology.model;

import org.jspecify.annotations.NullMarked;
