package org.respite.ingest.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Kafka. {@code send} blocks while it waits for a topic's metadata or for room in the
 * buffer, so it runs on a virtual thread; the first record that fails at once ends the
 * sending, because the next would wait as long in vain.
 */
final class KafkaEventLog implements EventLog {

    private final KafkaTemplate<String, byte[]> kafka;

    private final Duration limit;

    private final Scheduler worker;

    private final OutageLog outageLog;

    KafkaEventLog(KafkaTemplate<String, byte[]> kafka, Duration limit, Scheduler worker, OutageLog outageLog) {
        this.kafka = kafka;
        this.limit = limit;
        this.worker = worker;
        this.outageLog = outageLog;
    }

    @Override
    public Mono<List<Boolean>> append(List<ProducerRecord<String, byte[]>> records) {
        return Mono.defer(() -> {
            List<CompletableFuture<Boolean>> acks = records.stream()
                .map(_ -> new CompletableFuture<Boolean>())
                .toList();
            return Mono.fromRunnable(() -> send(records, acks))
                .subscribeOn(worker)
                .then(Mono.fromFuture(CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new))))
                .timeout(limit, Mono.empty())
                // Off the producer's only thread, which has to take the next
                // acknowledgements.
                .publishOn(worker)
                .then(Mono.fromSupplier(() -> acks.stream().map(ack -> ack.getNow(false)).toList()));
        });
    }

    private void send(List<ProducerRecord<String, byte[]>> records, List<CompletableFuture<Boolean>> acks) {
        for (int i = 0; i < acks.size(); i++) {
            send(records.get(i), acks.get(i));
            if (!acks.get(i).getNow(true)) {
                acks.subList(i, acks.size()).forEach(ack -> ack.complete(false));
                return;
            }
        }
    }

    private void send(ProducerRecord<String, byte[]> toSend, CompletableFuture<Boolean> ack) {
        try {
            var _ = kafka.send(toSend).whenComplete((_, fault) -> settle(ack, fault));
        }
        catch (RuntimeException refused) {
            // Whatever it is, the broker has not acknowledged the record.
            settle(ack, refused);
        }
    }

    private void settle(CompletableFuture<Boolean> ack, @Nullable Throwable fault) {
        if (fault == null) {
            outageLog.over();
        }
        else {
            outageLog.noticed(fault);
        }
        ack.complete(fault == null);
    }

}
