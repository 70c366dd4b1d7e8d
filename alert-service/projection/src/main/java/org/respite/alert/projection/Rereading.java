package org.respite.alert.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.respite.kafka.OffsetStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Offsets that go back once a start to what could not be read before: the service may
 * have learnt to read it since. What lies between was read and is passed over, so that
 * nothing is done twice. Of a store in which nobody has noted yet what could not be read,
 * all is read again, once.
 */
public final class Rereading implements OffsetStore {

    private static final Logger log = LoggerFactory.getLogger(Rereading.class);

    private final OffsetStore positions;

    private final AsideLedger ledger;

    private final DeadLetters deadLetters;

    private final boolean allAtFirst;

    private volatile Backward backward = new Backward(Set.of(), Map.of(), Map.of(), List.of(), Set.of());

    /**
     * @param allAtFirst whether reading again what was read is harmless, so that a topic
     * nobody has kept a ledger of is read from its beginning
     */
    public Rereading(OffsetStore positions, AsideLedger ledger, DeadLetters deadLetters, boolean allAtFirst) {
        this.positions = positions;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.allAtFirst = allAtFirst;
    }

    @Override
    public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        return positions.of(partitions).flatMap(kept -> backward.over ? Mono.just(kept) : goBack(partitions, kept));
    }

    private Mono<Map<TopicPartition, Long>> goBack(Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> kept) {
        Set<String> topics = new HashSet<>();
        partitions.forEach(partition -> topics.add(partition.topic()));
        return Mono.zip(ledger.of(topics).collectList(), ledger.unknownAmong(topics)).map(known -> {
            var next = new Backward(topics, kept, backward.goal, known.getT1(), allAtFirst ? known.getT2() : Set.of());
            backward = next;
            return next.start();
        });
    }

    @Override
    public boolean wants(ConsumerRecord<?, ?> record) {
        return backward.wants(record);
    }

    @Override
    public boolean again(ConsumerRecord<?, ?> record) {
        return !backward.isNew(record);
    }

    @Override
    public Mono<Void> save(Map<TopicPartition, Long> next) {
        var underway = backward;
        return positions.save(underway.over ? next : underway.reached(next))
            .then(Mono.defer(() -> !underway.over && underway.isReached() ? finish(underway) : Mono.empty()));
    }

    private Mono<Void> finish(Backward done) {
        var readable = done.asides.stream().filter(aside -> !deadLetters.hasPutAside(aside)).toList();
        return ledger.forget(readable).then(Mono.defer(() -> ledger.begin(done.topics))).doOnSuccess(forgotten -> {
            done.over = true;
            if (!readable.isEmpty()) {
                log.atInfo().addKeyValue("records", readable.size()).log("records set aside earlier have been read");
            }
        });
    }

    /** One way back and forth again. */
    private static final class Backward {

        private final Set<String> topics;

        /** Up to where everything has been read before. */
        private final Map<TopicPartition, Long> goal;

        private final List<PutAside> asides;

        private final Set<String> places = new HashSet<>();

        private final Set<String> whole;

        private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();

        private volatile boolean over;

        Backward(Set<String> topics, Map<TopicPartition, Long> kept, Map<TopicPartition, Long> before,
                List<PutAside> asides, Set<String> whole) {
            this.topics = topics;
            this.goal = new HashMap<>(before);
            kept.forEach((partition, next) -> goal.merge(partition, next, Math::max));
            this.asides = asides;
            this.whole = whole;
            asides.forEach(aside -> places.add(aside.place()));
        }

        Map<TopicPartition, Long> start() {
            Map<TopicPartition, Long> start = new HashMap<>(goal);
            asides.forEach(aside -> start.computeIfPresent(aside.topicPartition(),
                    (partition, next) -> Math.min(next, aside.offset())));
            start.keySet().removeIf(partition -> whole.contains(partition.topic()));
            reached.putAll(start);
            return start;
        }

        boolean wants(ConsumerRecord<?, ?> record) {
            return isNew(record) || whole.contains(record.topic()) || places.contains(PutAside.placeOf(record));
        }

        boolean isNew(ConsumerRecord<?, ?> record) {
            var known = goal.get(new TopicPartition(record.topic(), record.partition()));
            return over || known == null || record.offset() >= known;
        }

        /** What to keep meanwhile: never less than was read before. */
        Map<TopicPartition, Long> reached(Map<TopicPartition, Long> next) {
            reached.putAll(next);
            Map<TopicPartition, Long> furthest = new HashMap<>(next);
            furthest.replaceAll((partition, offset) -> Math.max(offset, goal.getOrDefault(partition, offset)));
            return furthest;
        }

        boolean isReached() {
            return goal.entrySet()
                .stream()
                .allMatch(wanted -> reached.getOrDefault(wanted.getKey(), -1L) >= wanted.getValue());
        }

    }

}
