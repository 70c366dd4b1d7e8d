package org.respite.alert.projection;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.respite.kafka.OffsetStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Mono;

/** Positions in the collection {@code positions}, one document a partition. */
public class MongoPositions implements OffsetStore {

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
        var positions = next.entrySet().stream().map(MongoPositions::position).toList();
        return positions.isEmpty() ? Mono.empty()
                : store.execute(PositionDocument.class, collection -> collection.bulkWrite(positions)).then();
    }

    private static ReplaceOneModel<org.bson.Document> position(Map.Entry<TopicPartition, Long> next) {
        var partition = next.getKey();
        var position = new org.bson.Document("_id", partition.toString()).append("topic", partition.topic())
            .append("number", partition.partition())
            .append("next", next.getValue());
        return new ReplaceOneModel<>(Filters.eq(partition.toString()), position, new ReplaceOptions().upsert(true));
    }

    /**
     * @param id topic and partition
     * @param next offset of the next record
     */
    @Document("positions")
    record PositionDocument(@Id String id, String topic, int number, long next) {

        TopicPartition partition() {
            return new TopicPartition(topic, number);
        }
    }

}
