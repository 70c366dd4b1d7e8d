package org.respite.scoring.topology;

import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.respite.contract.EventType;
import org.respite.scoring.topology.Reading.Arrival;
import org.respite.scoring.topology.Reading.Broken;

/**
 * First step of each source: bytes become an arrival or a dead letter. The source's own
 * headers end here; they are asked for the kind of event where a source holds several.
 */
final class ReadStep extends ContextualProcessor<byte[], byte[], String, Reading> {

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
                forward("", broken, origin(broken.reason()), source);
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

    private void forward(String key, Reading reading, Headers headers, Record<byte[], byte[]> source) {
        context().forward(new Record<>(key, reading, source.timestamp(), headers));
    }

    /** What an operator needs to find the record again, and nothing out of it. */
    private Headers origin(String reason) {
        Headers headers = new RecordHeaders().add("respite-reason", text(reason));
        context().recordMetadata().ifPresent(metadata -> addPlace(headers, metadata));
        return headers;
    }

    private static void addPlace(Headers headers, RecordMetadata metadata) {
        headers.add("respite-topic", text(metadata.topic()))
            .add("respite-partition", text(Integer.toString(metadata.partition())))
            .add("respite-offset", text(Long.toString(metadata.offset())));
    }

    private static byte[] text(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

}
