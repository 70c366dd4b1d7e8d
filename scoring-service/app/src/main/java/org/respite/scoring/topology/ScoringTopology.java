package org.respite.scoring.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Arrival;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.source.CheckInReader;
import org.respite.scoring.topology.source.ErasureReader;
import org.respite.scoring.topology.source.SourceOffsets;
import org.respite.scoring.topology.source.UnitTreeReader;
import org.respite.scoring.topology.state.StateStores;

/**
 * From check-ins to released cells.
 *
 * <pre>
 * check-ins ─► read ─┬─► watermarks ─► contributions ═► by organisation ═► release ─► team indicators
 * units ─────► read ─┘   (barrier)     (per person)    (repartition)      (per unit)      │
 *    └─► dead letters                                          └─── released cells ◄──────┘
 * </pre>
 *
 * A period is released when a watermark from every partition says that all accepted
 * answers have arrived; see infra/decisions/0004.
 */
public final class ScoringTopology {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private static final Serde<String> NAMES = Serdes.String();

    private final ScoringKey scoringKey;

    private final ReleasePolicy policy;

    private final NoiseKeys keys;

    private final CheckedClock clock;

    private final Duration tick;

    private final SourceOffsets offsets;

    private final Duration grace;

    private final ScoringMetrics metrics;

    private final DueDates releases = new DueDates();

    private final DueDates watermarks = new DueDates();

    /**
     * @param policy what is released and how well protected
     * @param keys custody of the noise keys
     * @param clock the organisation's time, while it is sure of it
     * @param tick how often the clock is looked at
     * @param offsets what the broker knows about the sources
     * @param grace how long releases wait for check-ins of an instrument or item that is
     * not in the catalogue
     * @param meters where to count
     * @throws IllegalArgumentException if no instrument asks for a series of the policy,
     * or only for its owner's eyes
     */
    public ScoringTopology(Catalogue catalogue, ReleasePolicy policy, NoiseKeys keys, CheckedClock clock, Duration tick,
            SourceOffsets offsets, Duration grace, MeterRegistry meters) {
        this.scoringKey = new ScoringKey(catalogue);
        Stream.of(policy.exhaustion(), policy.context())
            .flatMap(group -> group.series().stream())
            .forEach(this::require);
        this.policy = policy;
        this.keys = keys;
        this.clock = clock;
        this.tick = tick;
        this.offsets = offsets;
        this.grace = grace;
        this.metrics = ScoringMetrics.in(meters);
        TimeGauge
            .builder("respite.release.overdue", this, TimeUnit.SECONDS,
                    topology -> topology.releaseOverdue().toSeconds())
            .register(meters);
        TimeGauge
            .builder("respite.reading.overdue", this, TimeUnit.SECONDS,
                    topology -> topology.readingOverdue().toSeconds())
            .register(meters);
    }

    /**
     * How long the oldest release is due that has not been made, in whole quarters of an
     * hour; zero if none is.
     */
    public Duration releaseOverdue() {
        return releases.overdue(clock.clock().instant());
    }

    /**
     * How long it is due that everything of a quarter of an hour has been read, in whole
     * quarters of an hour; zero if it has been.
     */
    public Duration readingOverdue() {
        return watermarks.overdue(clock.clock().instant());
    }

    private void require(String series) {
        if (!scoringKey.asksFor(series)) {
            throw new IllegalArgumentException("series: " + series
                    + " (expected: one that the catalogue asks for, not for its owner's eyes alone)");
        }
    }

    public void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(StateStores.ofReleasedCells(), Topics.TEAM_INDICATORS,
                Consumed.with(BYTES, BYTES).withName("released"), () -> new ReleasedCellsIndex(metrics));

        var checkIns = read(builder, Topics.CHECK_INS, "check-ins", () -> new ReadStep(new CheckInReader(scoringKey),
                Map.of(EventType.CHECK_IN_ERASED, new ErasureReader()), metrics.unreadableCheckIns()));
        var units = read(builder, Topics.UNITS, "units",
                () -> new ReadStep(new UnitTreeReader(), Map.of(), metrics.unreadableTrees()));

        checkIns.merge(units, Named.as("arrivals"))
            .process(() -> new WatermarkStep(clock, tick, offsets, watermarks), Named.as("watermarks"))
            .process(contributions(), Named.as("contributions"))
            .repartition(Repartitioned.with(NAMES, ChangeSerdes.CHANGE)
                .withName("by-organisation")
                .withStreamPartitioner(new ByOrganisation()))
            .process(release(), Named.as("release"))
            .to(Topics.TEAM_INDICATORS, Produced.with(NAMES, BYTES).withName("team-indicators"));
    }

    private static KStream<String, Arrival> read(StreamsBuilder builder, String topic, String name,
            ProcessorSupplier<byte[], byte[], String, SourceEvent> reader) {
        KStream<String, SourceEvent> readings = builder.stream(topic, source(name))
            .process(reader, Named.as(name + "-reader"));
        readings.filter((_, reading) -> reading instanceof Broken, Named.as(name + "-unreadable"))
            .map((_, reading) -> asItCame((Broken) reading), Named.as(name + "-as-they-came"))
            .to(Topics.deadLettersOf(topic), Produced.with(BYTES, BYTES).withName(name + "-dead-letters"));
        return readings.filter((_, reading) -> reading instanceof Arrival, Named.as(name + "-readable"))
            .mapValues(Arrival.class::cast, Named.as(name + "-arrivals"));
    }

    private static KeyValue<byte[], byte[]> asItCame(Broken letter) {
        return KeyValue.pair(letter.key(), letter.value());
    }

    /** A record without a time, which old clients can write, must not stop the stream. */
    private static Consumed<byte[], byte[]> source(String name) {
        return Consumed.with(BYTES, BYTES)
            .withName(name + "-source")
            .withTimestampExtractor((record, _) -> Math.max(0, record.timestamp()));
    }

    private ProcessorSupplier<String, Arrival, String, Change> contributions() {
        return withStores(() -> new ContributionStep(policy, scoringKey, grace, metrics), StateStores::ofContributors);
    }

    private ProcessorSupplier<String, Change, String, byte[]> release() {
        return withStores(() -> new ReleaseStep(policy, keys, clock, releases, metrics), StateStores::ofOrganisations);
    }

    private static <K, V, K2, V2> ProcessorSupplier<K, V, K2, V2> withStores(
            Supplier<Processor<K, V, K2, V2>> processor, Supplier<Set<StoreBuilder<?>>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<K, V, K2, V2> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores.get();
            }
        };
    }

}
