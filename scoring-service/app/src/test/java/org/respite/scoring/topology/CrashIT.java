package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * One period and its block on a real broker: what is released is the same bytes, once,
 * however often the stream dies between computing and committing, and from wherever it is
 * replayed.
 */
@SpringBootTest(classes = CrashIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class CrashIT {

    private static final int CRASHES = 50;

    /** The last of its block, so that the context is released with it. */
    private static final int FORTNIGHT = Clinic.FORTNIGHT + 1;

    private static final int ALL_CELLS = CELLS + CONTEXT_CELLS;

    private static final Clinic CLINIC = new Clinic("clinic");

    private static final List<CheckInAccepted> EVERYBODY = CLINIC.everybody(FORTNIGHT);

    /** Everything of a released record but its place. */
    record Released(String key, String value, long timestamp, String headers) {

        static Released of(String key, byte[] value, long timestamp, Headers headers) {
            List<String> written = new ArrayList<>();
            for (Header header : headers) {
                written.add(header.key() + "=" + HexFormat.of().formatHex(header.value()));
            }
            return new Released(key, HexFormat.of().formatHex(value), timestamp, written.toString());
        }

    }

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    private final SettableClock clock = new SettableClock(CALENDAR.publishedAt(FORTNIGHT));

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var resource : open.reversed()) {
            resource.close();
        }
    }

    @Test
    void fiftyCrashesAndAReplayFromTheBeginningGiveTheSameBytesOnce() throws Exception {
        send();

        var crashing = stream("crashing", CRASHES);
        await(() -> {
            crashing.revive();
            return crashing.deathsToCome() == 0 && committed().size() >= ALL_CELLS;
        });
        crashing.close();

        var undisturbed = undisturbed("keys");
        assertThat(crashing.deathsToCome()).isZero();
        assertThat(committed()).containsExactlyInAnyOrderElementsOf(undisturbed).hasSize(ALL_CELLS);
        // All attempts have reached the broker, and they were one and the same.
        Map<Released, Long> attempts = attempted().stream()
            .collect(Collectors.groupingBy(released -> released, Collectors.counting()));
        assertThat(attempts.keySet()).containsExactlyInAnyOrderElementsOf(undisturbed);
        assertThat(attempts.values()).containsOnly(CRASHES + 1L);

        // Other keys, other bytes: the comparison can fail.
        assertThat(undisturbed("other-keys")).isNotEqualTo(undisturbed).hasSize(ALL_CELLS);

        // All state and what was released are gone; the same keys, from offset 0.
        deleteReleased();
        var replayed = stream("replayed", 0);
        await(() -> committed().size() >= ALL_CELLS);
        replayed.close();
        assertThat(committed()).containsExactlyInAnyOrderElementsOf(undisturbed);

        // All state is gone and what was released is there: nothing of it comes again.
        var adopting = stream("adopting", 0);
        await(() -> adopting.count("respite.scoring.check.ins", "outcome", "contributed") >= EVERYBODY.size());
        clock.set(CALENDAR.publishedAt(FORTNIGHT + 1));
        await(() -> committed().size() >= ALL_CELLS + CELLS);
        adopting.close();
        assertThat(committed()).hasSize(ALL_CELLS + CELLS).containsAll(undisturbed).doesNotHaveDuplicates();
        assertThat(adopting.count("respite.releases")).isOne();
    }

    private void send() throws Exception {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(client(), new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, EventType.UNIT_TREE_PUBLISHED.toRecord(CLINIC.tree()));
            for (CheckInAccepted checkIn : EVERYBODY) {
                send(producer, EventType.CHECK_IN_ACCEPTED.toRecord(checkIn));
            }
        }
    }

    private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> event) throws Exception {
        producer.send(event).get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The same topology and keys without a broker and without a crash. */
    private List<Released> undisturbed(String keys) {
        Path folder = disk.resolve("undisturbed-" + keys);
        try (var harness = new StreamHarness(folder, keys(keys))) {
            return harness.tree(CLINIC.tree())
                .checkIns(EVERYBODY)
                .publishes(FORTNIGHT)
                .releasedRecords()
                .stream()
                .map(event -> Released.of(event.key(), event.value(), event.timestamp(), event.headers()))
                .toList();
        }
    }

    private List<Released> committed() {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return released(probe);
        }
    }

    private static List<Released> released(TopicProbe probe) {
        return probe.records()
            .stream()
            .map(event -> Released.of(event.key(), event.value(), event.timestamp(), event.headers()))
            .toList();
    }

    /** What was committed and what was not. */
    private List<Released> attempted() {
        try (TopicProbe probe = TopicProbe.ofAttempts(client(), Topics.TEAM_INDICATORS)) {
            return released(probe);
        }
    }

    private void deleteReleased() throws Exception {
        var everything = ends().entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        try (Admin admin = Admin.create(client())) {
            admin.deleteRecords(everything).all().get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(committed()).isEmpty();
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = new KafkaConsumer<>(client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.TEAM_INDICATORS)
                .stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
            return consumer.endOffsets(partitions);
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + 4 * TopicProbe.PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private MortalStream stream(String application, int deaths) {
        var stream = new MortalStream(broker(), application, disk, keys("keys"), clock, deaths);
        open.add(stream);
        return stream;
    }

    private FileNoiseKeys keys(String folder) {
        return new FileNoiseKeys(disk.resolve(folder));
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker());
    }

    private String broker() {
        return String.join(",", connection.getBootstrapServers());
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
