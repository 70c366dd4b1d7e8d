package org.respite.alert.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a partition. */
final class MongoPositions implements Positions {

    private final ReactiveMongoOperations store;

    MongoPositions(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        var ids = partitions.stream().map(TopicPartition::toString).toList();
        return store.find(query(where("_id").in(ids)), PositionDocument.class)
            .collectMap(PositionDocument::partition, PositionDocument::next);
    }

    @Override
    public Mono<Void> save(Map<TopicPartition, Long> next) {
        return Flux.fromIterable(next.entrySet())
            .concatMap(position -> store.save(PositionDocument.of(position.getKey(), position.getValue())))
            .then();
    }

    /**
     * A position as it is kept.
     *
     * @param id topic and partition
     * @param next offset of the next record
     */
    @Document("notificationPositions")
    record PositionDocument(@Id String id, String topic, int number, long next) {

        static PositionDocument of(TopicPartition partition, long next) {
            return new PositionDocument(partition.toString(), partition.topic(), partition.partition(), next);
        }

        TopicPartition partition() {
            return new TopicPartition(topic, number);
        }
    }

}
