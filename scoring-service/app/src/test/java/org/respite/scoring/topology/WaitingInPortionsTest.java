package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.junit.jupiter.api.Test;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.Catalogues;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.WaitingCheckIn;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.state.StateStores;
import org.slf4j.LoggerFactory;

/** Many check-ins wait: what that costs, what it holds and what is told of it. */
class WaitingInPortionsTest extends ClinicStreams {

    private static final Instant PUBLISHED = CALENDAR.publishedAt(FORTNIGHT);

    private static final int MANY = 2 * Contributors.SCORED_AT_ONCE + 1;

    @Test
    void whatWaitedIsScoredInPartsAndReleasedAsAWhole() {
        var stream = stream();
        energies(MANY).forEach(checkIn -> keepWaiting(stream, checkIn));
        stream.tree(CLINIC.tree());
        List<Integer> parts = new ArrayList<>();

        var released = stream.passes(PUBLISHED).released();
        for (int done = part(stream, 0, parts); done < MANY; done = part(stream, done, parts)) {
            assertThat(released).isEmpty();
            released = stream.waits().released();
        }

        assertThat(parts).hasSizeGreaterThan(2)
            .allSatisfy(part -> assertThat(part).isLessThanOrEqualTo(Contributors.SCORED_AT_ONCE));
        assertThat(released).hasSize(CELLS);
        assertThat(cell(released, "north").count()).isEqualTo(MANY);
        assertThat(waiting(stream)).isZero();
    }

    /** As the version that did not know the instrument left it. */
    private static void keepWaiting(StreamHarness stream, CheckInAccepted checkIn) {
        var key = new ContributorKey(FORTNIGHT / 2, checkIn.organisation(), checkIn.contributor());
        stream.put(StateStores.WAITING_CHECK_INS, key.of(checkIn.id()), checkIn);
        stream.put(StateStores.CONTRIBUTIONS, key.of(checkIn.id()),
                ContributorSerdes.CHECK_IN.write(new WaitingCheckIn(FORTNIGHT)));
        stream.put(StateStores.CONTRIBUTIONS, key,
                ContributorSerdes.BLOCK.write(ContributorBlock.of(checkIn.unit(), List.of()).withId()));
    }

    private static int part(StreamHarness stream, int before, List<Integer> parts) {
        int now = (int) stream.count("respite.scoring.check.ins", "outcome", "contributed");
        parts.add(now - before);
        return now;
    }

    @Test
    void whatComesMeanwhileIsNotScoredOnTop() {
        var stream = stream();
        energies(MANY).forEach(checkIn -> keepWaiting(stream, checkIn));

        stream.checkIn(CLINIC.drained("south", "somebody", FORTNIGHT, 3));

        assertThat(stream.count("respite.scoring.check.ins", "outcome", "contributed")).isOne();
    }

    @Test
    void whatGrowsWithPeopleIsOnDisk() {
        var stream = stream();

        assertThat(StateStores.ofContributors())
            .allSatisfy(store -> assertThat(stream.keyValues(store.name()).persistent()).as(store.name()).isTrue());
    }

    @Test
    void theBlockWaitsAsWell() {
        var stream = unknowing().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(energies(1));
        Duration longest = StreamHarness.GRACE.plus(Duration.ofHours(14));
        assertThat(stream.passes(PUBLISHED.plus(longest)).released()).hasSize(CELLS);
        Instant end = CALENDAR.publishedAt(FORTNIGHT + 1);

        assertThat(stream.passes(end).releasedContext()).isEmpty();
        assertThat(stream.passes(end.plus(longest)).releasedContext()).isNotEmpty();
    }

    @Test
    void oneThatNobodyCanReadHoldsNobodyUp() {
        var before = unknowing().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(energies(3));
        var after = stream();
        after.restoreFrom(before);
        garbleOne(after);

        assertThat(after.passes(PUBLISHED).released()).hasSize(CELLS);

        assertThat(after.count("respite.scoring.check.ins", "outcome", "contributed")).isEqualTo(2);
        assertThat(waiting(after)).isOne();
        after.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Retention.CONTRIBUTIONS).plus(Duration.ofDays(1)));
        assertThat(waiting(after)).isZero();
        assertThat(after.count("respite.scoring.check.ins", "outcome", "closed")).isOne();
        assertThat(after.store(StateStores.WAITING_CHECK_INS)).isEmpty();
    }

    @Test
    void oneThatNobodyCanReadCanBeTakenBack() {
        var one = energies(1).getFirst();
        var before = unknowing().checkIn(one);
        var after = stream();
        after.restoreFrom(before);
        garbleOne(after);

        after.erased(CLINIC.erased(one));

        assertThat(waiting(after)).isZero();
        assertThat(after.store(StateStores.WAITING_CHECK_INS)).isEmpty();
        assertThat(after.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();
    }

    @Test
    void theLogTellsWithAWatermarkAndWithoutANumber() {
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(ContributionStep.class);
        logged.start();
        logger.addAppender(logged);
        try {
            var stream = unknowing().tree(CLINIC.tree()).checkIns(energies(7));
            assertThat(logged.list).isEmpty();

            stream.passes(CALENDAR.startOf(FORTNIGHT).plus(Duration.ofDays(2)));
            stream.passes(CALENDAR.startOf(FORTNIGHT).plus(Duration.ofDays(3)));

            assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("wait").doesNotContainPattern("\\d"));
        }
        finally {
            logger.detachAppender(logged);
        }
    }

    @SuppressWarnings("unchecked")
    private static void garbleOne(StreamHarness stream) {
        var store = (WrappedStateStore<?, ?, ?>) stream.keyValues(StateStores.WAITING_CHECK_INS);
        var bytes = (KeyValueStore<Bytes, byte[]>) store.wrapped();
        try (var all = bytes.all()) {
            bytes.put(all.next().key, new byte[] { ContributorSerdes.FORMAT, '{' });
        }
    }

    private static double waiting(StreamHarness stream) {
        return stream.meters.get("respite.scoring.check.ins.waiting").gauge().value();
    }

    private static List<CheckInAccepted> energies(int people) {
        return IntStream.range(0, people)
            .mapToObj(number -> CLINIC.energy("north", "p" + number, FORTNIGHT, 3))
            .toList();
    }

    /** A version that does not know daily-energy/1. */
    private StreamHarness unknowing() {
        var harness = new StreamHarness(disk.resolve("state-" + open.size()), noNoise, ReleasePolicy.standard(),
                Catalogues.without("daily-energy/1"));
        open.add(harness);
        return harness;
    }

}
