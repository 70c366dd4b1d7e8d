package org.respite.alert.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class DeadLettersTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);

    private static final int MAX_BYTES = 1000;

    private final InMemoryAsideLedger ledger = new InMemoryAsideLedger();

    private final Picky broker = new Picky();

    private final DeadLetters letters = SampleDeadLetters.to(broker, ledger, CLOCK);

    @Test
    void aLetterCarriesTheRecordAsItCameAndItsPlace() {
        put(record(7, "lakeside/crisis", new byte[] { 1, 2 }), "TooLong");

        assertThat(broker.history()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("cells.dlt");
            assertThat(letter.key()).isEqualTo("lakeside/crisis");
            assertThat(letter.value()).containsExactly(1, 2);
            assertThat(header(letter, "respite-reason")).isEqualTo("TooLong");
            assertThat(header(letter, "respite-topic")).isEqualTo("cells");
            assertThat(header(letter, "respite-partition")).isEqualTo("3");
            assertThat(header(letter, "respite-offset")).isEqualTo("7");
        });
        assertThat(ledger.all()).extracting(PutAside::offset).containsExactly(7L);
    }

    @Test
    void whatIsTooLargeForALetterIsNamedByItsPlaceAlone() {
        put(record(7, "lakeside/crisis", new byte[MAX_BYTES + 1]), "TooLong");
        put(record(8, "k".repeat(2 * MAX_BYTES), new byte[] { 1 }), "NoJson");

        assertThat(broker.history()).hasSize(2)
            .allSatisfy(letter -> assertThat(header(letter, "respite-topic")).isEqualTo("cells"));
        assertThat(broker.history().getFirst().value()).isNull();
        assertThat(broker.history().getFirst().key()).isEqualTo("lakeside/crisis");
        assertThat(broker.history().getLast().key()).isNull();
    }

    @Test
    void aBrokerThatTakesNoLetterAtAllHoldsNobodyUp() {
        broker.refusal = new RecordTooLargeException("none fits");

        put(record(7, "lakeside/crisis", new byte[MAX_BYTES]), "TooLong");

        assertThat(broker.history()).isEmpty();
        assertThat(ledger.all()).hasSize(1);
    }

    @Test
    void aBrokerThatIsAwayIsWaitedFor() {
        broker.refusal = new NetworkException("away");

        StepVerifier.create(letters.send(record(7, "key", new byte[0]), "NoJson")).expectError().verify(TIMEOUT);

        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void nobodyIsWrittenTwiceAboutOneRecord() {
        put(record(7, "key", new byte[0]), "NoJson");
        var afterAStart = SampleDeadLetters.to(broker, ledger, CLOCK);
        StepVerifier.create(afterAStart.send(record(7, "key", new byte[0]), "NoJson")).expectComplete().verify(TIMEOUT);

        assertThat(broker.history()).hasSize(1);
        assertThat(ledger.all()).hasSize(1);
    }

    private void put(ConsumerRecord<String, byte[]> record, String reason) {
        StepVerifier.create(letters.send(record, reason)).expectComplete().verify(TIMEOUT);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] value) {
        return new ConsumerRecord<>("cells", 3, offset, key, value);
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Takes nothing that is large, as the real one does: by a future that fails. */
    private static final class Picky extends SampleDeadLetters.Lasting {

        private @Nullable RuntimeException refusal;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> letter,
                @Nullable Callback callback) {
            var large = letter.value() != null && letter.value().length > MAX_BYTES
                    || letter.key() != null && letter.key().length() > MAX_BYTES;
            this.sendException = refusal != null ? refusal : large ? new RecordTooLargeException("large") : null;
            return super.send(letter, callback);
        }

    }

}
