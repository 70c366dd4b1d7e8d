package org.respite.scoring.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.source.BrokerOffsets;

/**
 * The shipped topology on a broker, in something like a process: it dies a given number
 * of times, is started again on the same disk, and then lives.
 */
final class MortalStream implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final String broker;

    private final String application;

    private final Path disk;

    private final NoiseKeys keys;

    private final Clock clock;

    private final AtomicInteger deaths;

    private final AtomicInteger spared;

    private final Catalogue catalogue;

    private final Map<String, ?> more;

    private KafkaStreams streams;

    private BrokerOffsets offsets;

    MortalStream(String broker, String application, Path disk, NoiseKeys keys, Clock clock, int deaths) {
        this(broker, application, disk, keys, clock, deaths, 0);
    }

    /**
     * One that first lives for a while.
     * @param spared how many transactions with released cells are committed before
     */
    MortalStream(String broker, String application, Path disk, NoiseKeys keys, Clock clock, int deaths, int spared) {
        this(broker, application, disk, keys, clock, deaths, spared, Catalogue.shipped(), Map.of());
    }

    /**
     * One of another version that does not die.
     * @param more settings beside those of every test
     */
    MortalStream(String broker, String application, Path disk, NoiseKeys keys, Clock clock, Catalogue catalogue,
            Map<String, ?> more) {
        this(broker, application, disk, keys, clock, 0, 0, catalogue, more);
    }

    private MortalStream(String broker, String application, Path disk, NoiseKeys keys, Clock clock, int deaths,
            int spared, Catalogue catalogue, Map<String, ?> more) {
        this.catalogue = catalogue;
        this.more = more;
        this.spared = new AtomicInteger(spared);
        this.broker = broker;
        this.application = application;
        this.disk = disk;
        this.keys = keys;
        this.clock = clock;
        this.deaths = new AtomicInteger(deaths);
        start();
    }

    private void start() {
        offsets = new BrokerOffsets(Admin.create(Map.of("bootstrap.servers", broker)), application,
                List.of(Topics.CHECK_INS, Topics.UNITS));
        var builder = new StreamsBuilder();
        new ScoringTopology(catalogue, ReleasePolicy.standard(), keys, CheckedClock.unchecked(clock),
                Duration.ofMillis(20), offsets, Duration.ofHours(24), meters)
            .addTo(builder);
        var settings = settings();
        streams = new KafkaStreams(builder.build(settings), settings, new Clients());
        streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        streams.start();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, disk.resolve(application).toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
        settings.put(StreamsConfig.POLL_MS_CONFIG, 20);
        settings.put(StreamsConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
        settings.putAll(RecordFaults.settings(meters));
        settings.putAll(more);
        return settings;
    }

    /** Starts it again if it has died. */
    void revive() {
        if (streams.state() == KafkaStreams.State.ERROR) {
            close();
            start();
        }
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    int deathsToCome() {
        return deaths.get();
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(30));
        offsets.close();
    }

    /**
     * Mortal producers, and consumers that leave at once: it is not the wait that counts.
     */
    private final class Clients extends DefaultKafkaClientSupplier {

        @Override
        public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
            return new MortalProducer(settings, deaths, spared);
        }

        @Override
        public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
                @Override
                public void close(CloseOptions options) {
                    super.close(
                            options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
                }
            };
        }

    }

}
