package org.respite.kafka;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;

/**
 * Up to where topics have been read into a store. Kept in the same store, so that both
 * forget together. No two followers that keep offsets read the same topic.
 */
public interface OffsetStore {

    /** Offsets of the next records; a partition not named is read from its beginning. */
    Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions);

    Mono<Void> save(Map<TopicPartition, Long> next);

    /** Whether a record is to be applied that was read on the way. */
    default boolean wants(ConsumerRecord<?, ?> record) {
        return true;
    }

    /** Whether a record has been passed by before, so that later ones may be known. */
    default boolean again(ConsumerRecord<?, ?> record) {
        return false;
    }

    /** For what is kept in memory: always from the beginning. */
    static OffsetStore forgotten() {
        return new OffsetStore() {

            @Override
            public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
                return Mono.just(Map.of());
            }

            @Override
            public Mono<Void> save(Map<TopicPartition, Long> next) {
                return Mono.empty();
            }

        };
    }

}
