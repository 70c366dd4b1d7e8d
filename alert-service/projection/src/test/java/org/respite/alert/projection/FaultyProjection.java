package org.respite.alert.projection;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Remembers what it was given; fails as often as it is told to. */
final class FaultyProjection implements Projection {

    final List<Long> applied = new CopyOnWriteArrayList<>();

    final List<Integer> settledAfter = new CopyOnWriteArrayList<>();

    final List<String> aside = new CopyOnWriteArrayList<>();

    volatile int failures;

    volatile int errors;

    volatile int errorsInside;

    volatile boolean inItsOwnThread = true;

    volatile int poison = -1;

    volatile boolean outage;

    @Override
    public Set<String> topics() {
        return Set.of(ProjectionReaderTest.TOPIC);
    }

    @Override
    public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        if (errors > 0) {
            errors--;
            throw new NoClassDefFoundError("planted");
        }
        var applied = Mono.<Void>fromRunnable(() -> take(records));
        return inItsOwnThread ? applied : applied.subscribeOn(Schedulers.parallel());
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        if (outage) {
            throw new DataAccessResourceFailureException("store down");
        }
        if (records.stream().anyMatch(record -> record.offset() == poison)) {
            throw new NumberFormatException("poison");
        }
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("store down");
        }
        if (errorsInside > 0) {
            errorsInside--;
            throw new NoClassDefFoundError("planted");
        }
        records.forEach(record -> applied.add(record.offset()));
    }

    @Override
    public Mono<Void> putAside(ConsumerRecord<String, byte[]> record, String reason) {
        return Mono.fromRunnable(() -> aside.add(record.offset() + " " + reason));
    }

    @Override
    public Mono<Void> settle() {
        return Mono.fromRunnable(() -> settledAfter.add(applied.size()));
    }

}
