package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.projection.InMemoryAsideLedger;
import org.respite.alert.projection.SampleDeadLetters;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whatever is on the topics, reading goes on, and nothing is passed over unseen. */
class EveryRecordTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);

    private static final Lakeside LAKESIDE = new Lakeside("lakeside");

    private static final byte[] CELL = EventType.TEAM_INDICATOR_RELEASED
        .write(LAKESIDE.cell(Lakeside.CRISIS, Level.UNIT, 70, 45));

    private static final byte[] TREE = EventType.UNIT_TREE_PUBLISHED.write(LAKESIDE.tree());

    private final InMemoryAsideLedger ledger = new InMemoryAsideLedger();

    private final MockProducer<String, byte[]> broker = SampleDeadLetters.broker();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final List<String> judged = new ArrayList<>();

    private final Crash crash = new Crash();

    private final InMemoryUnitTrees trees = new InMemoryUnitTrees(crash);

    private final IndicatorProjection projection = projection();

    @Property(tries = 500)
    void anyBytesAreReadOrPutAside(@ForAll("topics") String topic, @ForAll("values") byte[] value) {
        int letters = broker.history().size();
        double read = readOrKept();

        apply(new ConsumerRecord<>(topic, 0, letters, "key", value));

        assertThat(readOrKept() - read + broker.history().size() - letters).as("read, or put aside").isEqualTo(1);
    }

    /**
     * Cells that were read, whatever came of it, and trees that were given to be kept.
     */
    private double readOrKept() {
        return count("published") + count("withheld") + count("repeated") + count("conflicting") + trees.kept();
    }

    @Test
    void aCellOfANewerVersionIsWaitedForUnderItsName() {
        var cells = LAKESIDE.releases(70, 71, Lakeside.Step.NONE);
        var record = EventType.TEAM_INDICATOR_RELEASED.toRecord(cells.getFirst());
        var newer = new String(record.value(), StandardCharsets.UTF_8).replace("\"level\":\"unit\"",
                "\"level\":\"ward\"");
        assertThat(newer).contains("ward");
        var unread = new ConsumerRecord<>(Topics.TEAM_INDICATORS, 0, 1, record.key(),
                newer.getBytes(StandardCharsets.UTF_8));
        record.headers().forEach(unread.headers()::add);

        apply(unread);
        StepVerifier.create(projection.settle()).expectComplete().verify(TIMEOUT);

        assertThat(ledger.all()).singleElement()
            .satisfies(aside -> assertThat(UnreadCell.of(aside)).hasValueSatisfying(cell -> {
                assertThat(cell.release()).isEqualTo(ReleaseId.ofFortnight("lakeside", 70));
                assertThat(cell.publishedAt()).isEqualTo(Lakeside.publishedAt(70));
                assertThat(cell.since()).isEqualTo(CLOCK.instant());
            }));
        assertThat(judged).containsExactly("lakeside");
    }

    @Test
    void aFieldOfANewerVersionIsPassedOver() {
        var newer = new String(CELL, StandardCharsets.UTF_8).strip()
            .replace("\"of\":", "\"addedLater\":{\"a\":[1,null]},\"of\":");

        apply(new ConsumerRecord<>(Topics.TEAM_INDICATORS, 0, 1, "key", newer.getBytes(StandardCharsets.UTF_8)));

        assertThat(count("published")).isEqualTo(1);
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void anOrganisationThatCannotBeSettledKeepsNobodyElseFromIt() {
        apply(new ConsumerRecord<>(Topics.TEAM_INDICATORS, 0, 1, "key", CELL));
        apply(new ConsumerRecord<>(Topics.TEAM_INDICATORS, 0, 2, "key", EventType.TEAM_INDICATOR_RELEASED
            .write(new Lakeside("broken").cell(Lakeside.CRISIS, Level.UNIT, 70, 45))));
        for (int round = 0; round < 2; round++) {
            StepVerifier.create(projection.settle()).expectComplete().verify(TIMEOUT);
        }

        assertThat(judged).contains("lakeside");
        assertThat(meters.get("respite.organisations.unsettled").gauge().value()).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of(Topics.TEAM_INDICATORS, Topics.UNITS);
    }

    @Provide
    Arbitrary<byte[]> values() {
        var any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        var mutated = Combinators
            .combine(Arbitraries.of(CELL, TREE), Arbitraries.longs(), Arbitraries.integers().between(1, 4))
            .as(EveryRecordTest::mutated);
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(6, mutated));
    }

    /** Bytes changed, numbers made extreme, parts cut out or doubled. */
    private static byte[] mutated(byte[] golden, long seed, int changes) {
        var random = new Random(seed);
        var text = new String(golden, StandardCharsets.UTF_8).strip();
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at) + (char) random.nextInt(0x2FF) + text.substring(to);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, to) + text.substring(at);
                case 3 -> text.replaceFirst("\\d+", Long.toString(random.nextLong()));
                case 4 -> text.replaceAll("(\"(?:period|of|count)\":)-?\\d+", "$1" + random.nextInt());
                default -> text.replaceAll("2\\d{3}-", "+" + (10_000 + random.nextInt(999_000_000)) + "-");
            };
            text = text.isEmpty() ? " " : text;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        StepVerifier.create(projection.apply(List.of(record))).expectComplete().verify(TIMEOUT);
    }

    private double count(String outcome) {
        return meters.counter("respite.indicators.read", "outcome", outcome).count();
    }

    private IndicatorProjection projection() {
        var releaseRanges = new InMemoryReleaseRanges(crash);
        UnreadCells unread = () -> ledger.of(List.of(Topics.TEAM_INDICATORS))
            .flatMap(aside -> Flux.fromStream(UnreadCell.of(aside).stream()));
        var stores = new IndicatorProjection.Stores(trees, new InMemoryReleases(releaseRanges, crash), releaseRanges,
                new InMemoryHistories(crash), unread);
        return new IndicatorProjection(stores, SampleDeadLetters.to(broker, ledger, CLOCK),
                new IndicatorMetrics(meters), this::judge);
    }

    private Mono<Void> judge(String organisation, List<Release> complete) {
        return organisation.equals("broken") ? Mono.error(new ArithmeticException("planted"))
                : Mono.fromRunnable(() -> judged.add(organisation));
    }

}
