package org.respite.alert.projection;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.contract.Topics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts what could not be read aside, as it came, for operators. */
@Component
public class DeadLetters {

    private final KafkaTemplate<String, byte[]> kafka;

    DeadLetters(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Completes when the broker has it.
     * @param reason one word: the kind of the fault. Never data, never a parser's message
     */
    public Mono<Void> send(ConsumerRecord<String, byte[]> unreadable, String reason) {
        var letter = letter(unreadable, reason);
        // send() waits for the topic's metadata, so not on an event loop.
        return Mono.fromCallable(() -> kafka.send(letter))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(Mono::fromFuture)
            .then();
    }

    private static ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> unreadable, String reason) {
        var letter = new ProducerRecord<>(Topics.deadLettersOf(unreadable.topic()), unreadable.key(),
                unreadable.value());
        letter.headers()
            .add("respite-reason", text(reason))
            .add("respite-topic", text(unreadable.topic()))
            .add("respite-partition", text(Integer.toString(unreadable.partition())))
            .add("respite-offset", text(Long.toString(unreadable.offset())));
        return letter;
    }

    private static byte[] text(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

}
