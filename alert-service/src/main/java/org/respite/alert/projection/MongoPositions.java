package org.respite.alert.projection;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Positions in the collection {@code positions}, one document a partition. */
@Component
public class MongoPositions implements Positions {

    private final ReactiveMongoOperations store;

    public MongoPositions(ReactiveMongoOperations store) {
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
     * @param id topic and partition
     * @param next offset of the next record
     */
    @Document("positions")
    record PositionDocument(@Id String id, String topic, int number, long next) {

        static PositionDocument of(TopicPartition partition, long next) {
            return new PositionDocument(partition.toString(), partition.topic(), partition.partition(), next);
        }

        TopicPartition partition() {
            return new TopicPartition(topic, number);
        }
    }

}
