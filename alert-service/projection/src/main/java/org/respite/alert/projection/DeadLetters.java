package org.respite.alert.projection;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Topics;
import org.respite.kafka.DeadLetterHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Puts what could not be read aside: a letter for operators, as it came if it fits, and a
 * note of its place for ourselves, so that it is read again after an upgrade. A letter
 * that the broker will not have, whatever is tried, is told in the log instead: the
 * record itself stays where it is, and nobody waits for it.
 */
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /** Keys of ours are shorter by far. */
    private static final int MAX_KEY_LENGTH = 1024;

    private final KafkaOperations<String, byte[]> kafka;

    private final AsideLedger ledger;

    private final Clock clock;

    private final Set<String> places = ConcurrentHashMap.newKeySet();

    DeadLetters(KafkaOperations<String, byte[]> kafka, AsideLedger ledger, Clock clock) {
        this.kafka = kafka;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Completes when it is put aside; at once if it was before. Fails only while the
     * broker or the store is away.
     * @param reason one word: the kind of the fault. Never data, never a parser's message
     */
    public Mono<Void> send(ConsumerRecord<String, byte[]> unreadable, String reason) {
        var aside = PutAside.of(unreadable, reason, clock.instant());
        return ledger.holds(aside)
            .flatMap(known -> known ? Mono.<Void>empty()
                    : write(unreadable, reason).then(Mono.defer(() -> ledger.note(aside))))
            .doOnSuccess(done -> places.add(aside.place()));
    }

    /** Whether it was since this process began. */
    boolean hasPutAside(PutAside aside) {
        return places.contains(aside.place());
    }

    private Mono<Void> write(ConsumerRecord<String, byte[]> unreadable, String reason) {
        var key = unreadable.key() == null || unreadable.key().length() > MAX_KEY_LENGTH ? null : unreadable.key();
        return send(letter(unreadable, reason, key, unreadable.value()))
            .onErrorResume(Faults::refusesTheRecord, tooLarge -> send(letter(unreadable, reason, key, null)))
            .onErrorResume(Faults::refusesTheRecord,
                    refused -> Mono.fromRunnable(() -> tell(unreadable, reason, refused)));
    }

    private static void tell(ConsumerRecord<String, byte[]> unreadable, String reason, Throwable refused) {
        log.atError()
            .addKeyValue("topic", unreadable.topic())
            .addKeyValue("partition", unreadable.partition())
            .addKeyValue("offset", unreadable.offset())
            .addKeyValue("reason", reason)
            .addKeyValue("fault", Faults.nameOf(refused))
            .log("an unreadable record is skipped without a dead letter");
    }

    private Mono<Void> send(ProducerRecord<String, byte[]> letter) {
        // send() waits for the topic's metadata, so not on an event loop.
        return Mono.fromCallable(() -> kafka.send(letter))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(Mono::fromFuture)
            .then();
    }

    @SuppressWarnings("NullAway") // the client takes a record without key and without
                                  // value
    private static ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> unreadable, String reason,
            @Nullable String key, byte @Nullable [] value) {
        var headers = DeadLetterHeaders.of(reason, unreadable.topic(), unreadable.partition(), unreadable.offset());
        return new ProducerRecord<>(Topics.deadLettersOf(unreadable.topic()), null, null, key, value, headers);
    }

}
