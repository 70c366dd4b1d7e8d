package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.KeyForm;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.operations.clock.CheckedClock;
import org.respite.operations.clock.ClockCheck;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.source.OffsetsUnavailableException;
import org.respite.scoring.topology.source.SourceOffsets;
import org.respite.testsupport.SettableClock;

/** Drives the shipped topology without a broker. */
final class StreamHarness implements AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(1);

    static final Duration GRACE = Duration.ofHours(24);

    final SettableClock clock = new SettableClock(Clinic.CALENDAR.startOf(Clinic.FORTNIGHT));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final FakeOffsets offsets = new FakeOffsets();

    private final TopologyTestDriver driver;

    /** The time it really is, which the clock is held against; the clock's if empty. */
    Optional<Instant> real = Optional.empty();

    private final ClockCheck check = reading -> real
        .filter(time -> Duration.between(time, reading).abs().compareTo(Duration.ofSeconds(5)) > 0)
        .map(time -> "off");

    StreamHarness(Path folder, NoiseKeys keys) {
        this(folder, keys, ReleasePolicy.standard());
    }

    StreamHarness(Path folder, NoiseKeys keys, ReleasePolicy policy) {
        this(folder, keys, policy, KeyForm.withShipped());
    }

    StreamHarness(Path folder, NoiseKeys keys, ReleasePolicy policy, Catalogue catalogue) {
        var builder = new StreamsBuilder();
        new ScoringTopology(catalogue, policy, keys, new CheckedClock(clock, check), TICK, offsets, GRACE, meters)
            .addTo(builder);
        var settings = settings(folder);
        driver = new TopologyTestDriver(builder.build(settings), settings);
    }

    private Properties settings(Path folder) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "scoring-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
        settings.putAll(RecordFaults.settings(meters));
        return settings;
    }

    StreamHarness checkIns(Collection<CheckInAccepted> checkIns) {
        checkIns.forEach(
                checkIn -> raw(Topics.CHECK_INS, checkIn.contributor(), EventType.CHECK_IN_ACCEPTED.write(checkIn)));
        return this;
    }

    StreamHarness checkIn(CheckInAccepted checkIn) {
        return checkIns(List.of(checkIn));
    }

    StreamHarness erased(CheckInErased erased) {
        var event = EventType.CHECK_IN_ERASED.toRecord(erased);
        driver.createInputTopic(event.topic(), new StringSerializer(), new ByteArraySerializer())
            .pipeInput(new TestRecord<>(event.key(), event.value(), event.headers(), 0L));
        return this;
    }

    StreamHarness tree(UnitTreePublished tree) {
        return raw(Topics.UNITS, tree.organisation(), EventType.UNIT_TREE_PUBLISHED.write(tree));
    }

    StreamHarness raw(String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer()).pipeInput(key, value);
        return this;
    }

    /** As if another instance's first stage had sent it. */
    StreamHarness fromFirstStage(String key, SourceEvent.Change change) {
        return raw("scoring-service-by-organisation-repartition", key,
                ChangeSerdes.CHANGE.serializer().serialize("", change));
    }

    /** Lets the organisation's clock pass an instant, and the stream notice. */
    StreamHarness passes(Instant instant) {
        clock.set(instant);
        driver.advanceWallClockTime(TICK);
        return this;
    }

    /** Lets a moment pass that the organisation's clock does not show. */
    StreamHarness waits() {
        driver.advanceWallClockTime(TICK);
        return this;
    }

    /** Lets the publication instant of a fortnight pass. */
    StreamHarness publishes(int fortnight) {
        return passes(Clinic.CALENDAR.publishedAt(fortnight));
    }

    /** The fortnight cells released since the last call of either. */
    List<TeamIndicatorReleased> released() {
        return released(Cadence.FORTNIGHT);
    }

    /** The context cells released since the last call of either. */
    List<TeamIndicatorReleased> releasedContext() {
        return released(Cadence.BLOCK);
    }

    private List<TeamIndicatorReleased> released(Cadence cadence) {
        return releasedRecords().stream()
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .filter(cell -> cell.cadence() == cadence)
            .toList();
    }

    List<TestRecord<String, byte[]>> releasedRecords() {
        return output(Topics.TEAM_INDICATORS);
    }

    List<TestRecord<String, byte[]>> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList();
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    <K, V> Map<K, V> store(String name) {
        var entries = new java.util.HashMap<K, V>();
        try (var all = driver.<K, V>getKeyValueStore(name).all()) {
            all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
        }
        return entries;
    }

    <K, V> KeyValueStore<K, V> keyValues(String name) {
        return driver.getKeyValueStore(name);
    }

    /** Puts something into a store as if it had come of itself. */
    <K, V> void put(String store, K key, V value) {
        driver.<K, V>getKeyValueStore(store).put(key, value);
    }

    /** All state, as it would print. */
    List<String> printedState() {
        return driver.getAllStateStores()
            .keySet()
            .stream()
            .flatMap(name -> store(name).entrySet().stream())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .toList();
    }

    /** What a changelog does: hands all state over to a new process. */
    void restoreFrom(StreamHarness before) {
        for (var name : before.driver.getAllStateStores().keySet()) {
            before.store(name).forEach((key, value) -> driver.getKeyValueStore(name).put(key, value));
        }
        assertThat(driver.getAllStateStores()).isNotEmpty();
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Everything has been read and committed, unless a test says otherwise. */
    static final class FakeOffsets implements SourceOffsets {

        boolean committed = true;

        boolean unavailable;

        @Override
        public int partitions() {
            return 1;
        }

        @Override
        public Map<TopicPartition, Long> ends(int partition) {
            if (unavailable) {
                throw new OffsetsUnavailableException(new IllegalStateException());
            }
            return Map.of();
        }

        @Override
        public boolean committed(Map<TopicPartition, Long> ends) {
            return committed;
        }

    }

}
