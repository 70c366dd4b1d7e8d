package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.respite.alert.Crash;
import org.respite.alert.Lakeside;
import org.respite.alert.projection.InMemoryAsideLedger;
import org.respite.alert.projection.SampleDeadLetters;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What whoever judges releases is given with the news of them. */
class HandOverTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);

    private static final ReleaseId ID = ReleaseId.ofFortnight("lakeside", 70);

    private final Crash crash = new Crash();

    private final InMemoryReleaseRanges releaseRanges = new InMemoryReleaseRanges(crash);

    private final InMemoryReleases releases = new InMemoryReleases(releaseRanges, crash);

    private final List<String> told = new ArrayList<>();

    private final List<Release> handedOver = new ArrayList<>();

    private final List<TeamIndicatorReleased> cells = new Lakeside("lakeside").release(70, Map.of());

    private boolean broken;

    private IndicatorProjection projection = projection();

    @Test
    void aReleaseIsHandedOverOnceWhenItsLastCellIsKept() {
        apply(cells.subList(0, 2));
        settle();
        assertThat(handedOver).isEmpty();

        apply(cells.subList(2, cells.size()));
        settle();
        settle();

        assertThat(handedOver).singleElement().isEqualTo(releases.find(ID).block(TIMEOUT));
    }

    @Test
    void whatWasKeptBeforeAKillIsToldOfWithoutIt() {
        apply(cells);

        projection = projection();
        settle();

        assertThat(told).containsExactly("lakeside");
        assertThat(handedOver).isEmpty();
        assertThat(releases.find(ID).blockOptional(TIMEOUT))
            .hasValueSatisfying(release -> assertThat(release.complete()).isTrue());
    }

    @Test
    void whileTheTopicIsReadFromItsBeginningNothingGathers() {
        apply(cells);
        apply(new Lakeside("seaside").release(70, Map.of()));
        settle();

        assertThat(told).containsExactlyInAnyOrder("lakeside", "seaside");
        assertThat(handedOver).extracting(release -> release.id().organisation()).containsExactly("seaside");
    }

    @Test
    void whatCannotBeJudgedIsHandedOverAgain() {
        apply(cells);
        broken = true;
        settle();

        broken = false;
        settle();

        assertThat(handedOver).hasSize(1);
    }

    private void apply(List<TeamIndicatorReleased> some) {
        var records = some.stream()
            .map(cell -> new ConsumerRecord<>(Topics.TEAM_INDICATORS, 0, 0, "key",
                    EventType.TEAM_INDICATOR_RELEASED.write(cell)))
            .toList();
        StepVerifier.create(projection.apply(records)).expectComplete().verify(TIMEOUT);
    }

    private void settle() {
        StepVerifier.create(projection.settle()).expectComplete().verify(TIMEOUT);
    }

    private IndicatorProjection projection() {
        var stores = new IndicatorProjection.Stores(new InMemoryUnitTrees(crash), releases, releaseRanges,
                new InMemoryHistories(crash), Flux::empty);
        return new IndicatorProjection(stores,
                SampleDeadLetters.to(SampleDeadLetters.broker(), new InMemoryAsideLedger(), CLOCK),
                new IndicatorMetrics(new SimpleMeterRegistry()), this::take);
    }

    private Mono<Void> take(String organisation, List<Release> complete) {
        return broken ? Mono.error(new ArithmeticException("planted")) : Mono.fromRunnable(() -> {
            told.add(organisation);
            handedOver.addAll(complete);
        });
    }

}
