package org.respite.ingest.broker;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;

/** Where events are kept. */
@FunctionalInterface
public interface EventLog {

    /**
     * Appends records and waits for the broker, but never longer than the configured
     * limit.
     * @return for every record, in order, whether the broker has acknowledged it. One
     * that was not acknowledged may still arrive, so its sender must repeat it under the
     * same id. Never an error.
     */
    Mono<List<Boolean>> append(List<ProducerRecord<String, byte[]>> records);

}
