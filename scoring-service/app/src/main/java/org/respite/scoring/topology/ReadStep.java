package org.respite.scoring.topology;

import io.micrometer.core.instrument.Counter;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.respite.contract.EventType;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Arrival;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.source.DeadLetterRecords;
import org.respite.scoring.topology.source.EventReader;

/**
 * First step of each source: bytes become an arrival or a dead letter. The source's own
 * headers end here; they are asked for the kind of event where a source holds several.
 */
final class ReadStep extends ContextualProcessor<byte[], byte[], String, SourceEvent> {

    private final EventReader reader;

    private final Map<EventType<?>, EventReader> others;

    private final Counter unreadable;

    /**
     * @param reader of whatever names no other type
     * @param others readers of types that have to be named
     */
    ReadStep(EventReader reader, Map<EventType<?>, EventReader> others, Counter unreadable) {
        this.reader = reader;
        this.others = Map.copyOf(others);
        this.unreadable = unreadable;
    }

    @Override
    public void process(Record<byte[], byte[]> source) {
        switch (readerOf(source.headers()).read(source.key(), source.value())) {
            case Arrival arrival -> forward(arrival.organisation(), arrival, new RecordHeaders(), source);
            case Broken broken -> {
                unreadable.increment();
                forward("", fitting(broken), origin(broken.reason()), source);
            }
        }
    }

    private EventReader readerOf(Headers headers) {
        for (Map.Entry<EventType<?>, EventReader> other : others.entrySet()) {
            if (other.getKey().isNamedIn(headers)) {
                return other.getValue();
            }
        }
        return reader;
    }

    private void forward(String key, SourceEvent sourceEvent, Headers headers, Record<byte[], byte[]> source) {
        context().forward(new Record<>(key, sourceEvent, source.timestamp(), headers));
    }

    /** A letter as long as the longest record would be too long with its headers. */
    private Broken fitting(Broken broken) {
        String topic = context().recordMetadata().map(RecordMetadata::topic).orElse("");
        return DeadLetterRecords.fits(topic, broken.key(), broken.value()) ? broken
                : new Broken(null, null, broken.reason());
    }

    private Headers origin(String reason) {
        return context().recordMetadata()
            .map(place -> DeadLetterRecords.origin(reason, place.topic(), place.partition(), place.offset()))
            .orElseGet(() -> new RecordHeaders());
    }

}
