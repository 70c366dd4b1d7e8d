package org.respite.alert.notification;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;

/**
 * Up to where alerts have been put in the outbox. Kept where the outbox is, so that both
 * forget together.
 */
interface Positions {

    /** Offsets of the next records; a partition not named is read from its beginning. */
    Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions);

    Mono<Void> save(Map<TopicPartition, Long> next);

}
