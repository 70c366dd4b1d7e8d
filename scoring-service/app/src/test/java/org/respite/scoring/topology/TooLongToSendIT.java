package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/**
 * What a producer refuses to send for its length stops a stream, whoever handles it:
 * everything that is taken has to be short enough at each further step.
 */
@SpringBootTest(classes = TooLongToSendIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class TooLongToSendIT {

    private static final int TOO_LONG = 2 * 1024 * 1024;

    /** What a tree may have is 1,000 KiB. */
    private static final int LONG = 1010 * 1000;

    private static final int LENGTH_OF_A_UNIT = 196;

    private static final int MANY_TEAMS = 12_000;

    /** Of a fortnight and of the block that ends with it. */
    private static final int SERIES = 7;

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    @Autowired
    private TopicProbes probes;

    @Test
    void theLongestTreePassesAndOthersAfterIt() {
        var clock = new SettableClock(CALENDAR.startOf(FORTNIGHT));
        try (var stream = new MortalStream(broker(), "longest-tree", disk, new FileNoiseKeys(disk.resolve("keys")),
                clock, 0); var producer = producer()) {
            producer.send(EventType.UNIT_TREE_PUBLISHED.toRecord(longest(new Clinic("large"))));
            producer.send(EventType.UNIT_TREE_PUBLISHED.toRecord(new Clinic("small").tree()));

            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .untilAsserted(
                        () -> assertThat(stream.count("respite.scoring.unit.trees", "outcome", "taken")).isEqualTo(2));
            assertThat(stream.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    /** Its fortnight at a block's end is one transaction, as long as one may be open. */
    @Test
    void aTreeOfManyTeamsIsReleasedAtOnce() {
        int last = FORTNIGHT + 1;
        var clinic = new Clinic("manifold");
        var clock = new SettableClock(CALENDAR.startOf(last));
        try (var stream = new MortalStream(broker(), "many-teams", disk, new FileNoiseKeys(disk.resolve("keys")), clock,
                Catalogue.shipped(), shipped()); var producer = producer()) {
            producer.send(EventType.UNIT_TREE_PUBLISHED.toRecord(manifold(clinic)));
            clinic.everybody(last).forEach(checkIn -> producer.send(EventType.CHECK_IN_ACCEPTED.toRecord(checkIn)));
            producer.flush();
            clock.set(CALENDAR.publishedAt(last));

            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .until(() -> stream.count("respite.releases") > 0);
            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> released(clinic) > SERIES * MANY_TEAMS);
            assertThat(stream.count("respite.releases")).as("in one attempt").isOne();
            assertThat(stream.state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private long released(Clinic clinic) {
        try (TopicProbe probe = probes.on(Topics.TEAM_INDICATORS)) {
            return probe.records().stream().filter(event -> event.key().startsWith(clinic.id() + "/")).count();
        }
    }

    private static UnitTreePublished manifold(Clinic clinic) {
        List<Unit> units = new ArrayList<>(clinic.tree().units());
        for (int i = 0; i < MANY_TEAMS; i++) {
            units.add(new Unit("t" + i, "n", null));
        }
        return clinic.tree(CALENDAR.startOf(FORTNIGHT), units);
    }

    /** How long a transaction may be open in the service as it ships. */
    private static Map<String, ?> shipped() {
        var file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("scoring-service.yaml"));
        String name = "producer." + ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;
        return Map.of(name, Objects
            .requireNonNull(Objects.requireNonNull(file.getObject()).get("spring.kafka.streams.properties." + name)));
    }

    /** Why there is no handler that would go on: when Kafka has one, this will tell. */
    @Test
    void aTransactionDoesNotGoOnWithoutARecord() throws Exception {
        String out = Topics.deadLettersOf(Topics.UNITS);
        var builder = new StreamsBuilder();
        builder.stream(Topics.UNITS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
            .filter((key, _) -> key.startsWith("length-"))
            .mapValues(value -> new byte[value.length > 1 ? TOO_LONG : 1])
            .to(out, Produced.with(Serdes.String(), Serdes.ByteArray()));
        var settings = settings();
        GoesOn.REFUSED.set(0);
        try (var streams = new KafkaStreams(builder.build(settings), settings); var producer = producer()) {
            streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
            streams.start();
            producer.send(new ProducerRecord<>(Topics.UNITS, "length-1", new byte[2])).get();
            producer.send(new ProducerRecord<>(Topics.UNITS, "length-2", new byte[1])).get();

            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .until(() -> streams.state() == KafkaStreams.State.ERROR);
        }
        assertThat(GoesOn.REFUSED).hasPositiveValue();
        try (TopicProbe probe = probes.on(out)) {
            assertThat(probe.records()).noneMatch(letter -> "length-2".equals(letter.key()));
        }
    }

    /** Not many teams fewer than can be written at all. */
    private static UnitTreePublished longest(Clinic clinic) {
        List<Unit> units = new ArrayList<>(clinic.tree().units());
        for (int i = 0; i * LENGTH_OF_A_UNIT < LONG; i++) {
            units.add(new Unit("team-%05d".formatted(i), "n".repeat(150), "ward"));
        }
        var tree = clinic.tree(CALENDAR.startOf(FORTNIGHT), units);
        assertThat(EventType.UNIT_TREE_PUBLISHED.write(tree)).hasSizeGreaterThan(LONG);
        return tree;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", broker()), new StringSerializer(),
                new ByteArraySerializer());
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "too-long");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, disk.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, GoesOn.class);
        return settings;
    }

    private String broker() {
        return String.join(",", connection.getBootstrapServers());
    }

    /** Made by name, so it must be public. */
    public static final class GoesOn implements ProductionExceptionHandler {

        private static final AtomicInteger REFUSED = new AtomicInteger();

        @Override
        public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record,
                Exception fault) {
            if (fault instanceof RecordTooLargeException) {
                REFUSED.incrementAndGet();
            }
            return Response.resume();
        }

        @Override
        public void configure(Map<String, ?> settings) {
            // There is nothing to choose.
        }

    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
