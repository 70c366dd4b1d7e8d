package org.respite.alert.notification.reading;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.respite.alert.projection.LatestRevisions;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.kafka.OffsetStore;
import reactor.core.publisher.Mono;

/**
 * Passes over a change that was put aside and is read again, if the alert has gone on
 * since: whoever was told of its end must not hear of its beginning afterwards. For the
 * reader's thread.
 */
final class OnlyNews implements OffsetStore {

    private final OffsetStore positions;

    private final LatestRevisions latest;

    OnlyNews(OffsetStore positions, LatestRevisions latest) {
        this.positions = positions;
        this.latest = latest;
    }

    @Override
    public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        return positions.of(partitions);
    }

    @Override
    public Mono<Void> save(Map<TopicPartition, Long> next) {
        return positions.save(next);
    }

    @Override
    public boolean again(ConsumerRecord<?, ?> record) {
        return positions.again(record);
    }

    @Override
    public boolean wants(ConsumerRecord<?, ?> record) {
        return positions.wants(record) && !(positions.again(record) && isOvertaken(record));
    }

    private boolean isOvertaken(ConsumerRecord<?, ?> record) {
        try {
            var change = EventType.TEAM_ALERT_CHANGED.read((byte[]) record.value());
            var known = Waiting.on(latest.of(change.alert()));
            return known != null && known > change.revision();
        }
        catch (UnreadableEventException stillUnreadable) {
            return false;
        }
    }

}
