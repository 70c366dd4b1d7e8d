package org.respite.ingest.broker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.contract.EventType;
import reactor.core.publisher.Mono;

/** Keeps what is appended; can be made to acknowledge only so many records. */
public final class FakeEventLog implements EventLog {

    private final List<ProducerRecord<String, byte[]>> appended = new CopyOnWriteArrayList<>();

    private int acknowledged = Integer.MAX_VALUE;

    private int attempts;

    /** Acknowledges {@code count} more records and none after them. */
    public void goesAwayAfter(int count) {
        acknowledged = appended.size() + count;
    }

    public void comesBack() {
        acknowledged = Integer.MAX_VALUE;
    }

    @Override
    public Mono<List<Boolean>> append(List<ProducerRecord<String, byte[]>> records) {
        return Mono.fromSupplier(() -> records.stream().map(this::append).toList());
    }

    /** How many records were handed over, acknowledged or not. */
    public synchronized int attempts() {
        return attempts;
    }

    /** What was acknowledged, of one kind. */
    public <T> List<T> events(EventType<T> type) {
        return appended.stream()
            .filter(kept -> kept.topic().equals(type.topic()))
            .map(kept -> type.read(kept.value()))
            .toList();
    }

    private synchronized boolean append(ProducerRecord<String, byte[]> toKeep) {
        attempts++;
        if (appended.size() >= acknowledged) {
            return false;
        }
        return appended.add(toKeep);
    }

}
