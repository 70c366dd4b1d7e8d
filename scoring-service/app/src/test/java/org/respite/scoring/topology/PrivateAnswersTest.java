package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.Clinic;
import org.respite.scoring.contribution.Contribution;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ItemTally;
import org.respite.scoring.contribution.SentIndices;
import org.respite.scoring.release.ContextDrivers;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;

/** What people answer for themselves alone reaches neither a figure nor the state. */
class PrivateAnswersTest extends ClinicStreams {

    private static final ScoredItem SLEEP = new ScoredItem(new ItemKey("daily-energy/1", "sleep"), "driver.sleep", 4);

    private static final ScoredItem ENERGY = new ScoredItem(new ItemKey("daily-energy/1", "energy"),
            "emotionalExhaustion", 9);

    @ParameterizedTest
    @ValueSource(strings = { "sleep", "exercise", "people" })
    void noPolicyReleasesThem(String driver) {
        var policy = ReleasePolicy.of("default", new ContextDrivers(List.of("say", driver)));

        assertThatIllegalArgumentException()
            .isThrownBy(() -> open.add(new StreamHarness(disk.resolve("policy"), noNoise, policy)))
            .withMessage("series: driver." + driver
                    + " (expected: one that the catalogue asks for, not for its owner's eyes alone)");
    }

    @Test
    void theyAreNeitherKeptNorReleased() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        CLINIC.everybody(FORTNIGHT).forEach(each -> stream.checkIn(slept(each)));

        assertThat(blocks(stream)).hasSize(2 * Clinic.TEAM_SIZE)
            .allSatisfy(block -> assertThat(block.fortnights().values())
                .allSatisfy(kept -> assertThat(kept.items().keySet()).contains(ENERGY)
                    .noneMatch(item -> item.key().equals(SLEEP.key()))));
        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext()).isNotEmpty()
            .extracting(TeamIndicatorReleased::series)
            .doesNotContain("driver.sleep");
    }

    /** With {@code respite.scoring.drivers=sleep}, which the version before took. */
    @Test
    void whatTheVersionBeforeHadScoredIsReadAndNotReleased() {
        var stream = stream().tree(CLINIC.tree());
        CheckInAccepted taken = slept(CLINIC.energy("north", "somebody", FORTNIGHT, 5));
        var scores = List.of(new ItemScore(ENERGY, 5), new ItemScore(SLEEP, 3));
        var key = new ContributorKey(FORTNIGHT / 2, CLINIC.id(), "somebody");
        var tallies = new TreeMap<>(Map.of(ENERGY, new ItemTally(5, 1), SLEEP, new ItemTally(3, 1)));
        var store = new ContributorStore(stream.keyValues(StateStores.CONTRIBUTIONS));
        store.put(key,
                new ContributorBlock("north", List.of("driver.sleep"), 1, new TreeSet<>(),
                        new TreeMap<>(Map.of(FORTNIGHT, new Contribution(1, tallies))),
                        new SentIndices(new TreeMap<>(), new TreeMap<>())));
        store.put(key.of(taken.id()), new CountedCheckIn(FORTNIGHT, scores));

        stream.checkIns(CLINIC.everybody(FORTNIGHT))
            .checkIn(CLINIC.drained("north", "somebody", FORTNIGHT, 5))
            .erased(CLINIC.erased(taken));

        assertThat(stream.count("respite.scoring.erasures", "outcome", "taken")).isOne();
        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext()).isNotEmpty()
            .extracting(TeamIndicatorReleased::series)
            .doesNotContain("driver.sleep");
        assertThat(stream.count("respite.release.stops")).isZero();
    }

    private static List<ContributorBlock> blocks(StreamHarness stream) {
        var store = new ContributorStore(stream.keyValues(StateStores.CONTRIBUTIONS));
        return CLINIC.everybody(FORTNIGHT)
            .stream()
            .map(each -> new ContributorKey(FORTNIGHT / 2, CLINIC.id(), each.contributor()))
            .<ContributorBlock>flatMap(key -> Stream.ofNullable(store.block(key)))
            .toList();
    }

    /** The same person's check-in of the same day with what is private. */
    private static CheckInAccepted slept(CheckInAccepted other) {
        return new CheckInAccepted(UUID.randomUUID(), other.organisation(), other.unit(), other.contributor(),
                "daily-energy/1", other.answeredAt(), other.acceptedAt(), other.fortnight(),
                Map.of("energy", new Rating(5), "sleep", new Rating(1)), other.sealedSubject());
    }

}
