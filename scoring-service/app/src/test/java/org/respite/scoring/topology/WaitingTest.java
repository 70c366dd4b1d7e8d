package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.Answer.Signs;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.Catalogues;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.state.StateStores;

/** Answers to an instrument that only a later version knows are kept for that version. */
class WaitingTest extends ClinicStreams {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final Instant PUBLISHED = CALENDAR.publishedAt(FORTNIGHT);

    private final List<CheckInAccepted> energies = CLINIC.everybody(FORTNIGHT)
        .stream()
        .limit(5)
        .map(one -> CLINIC.energy(one.unit(), one.contributor(), FORTNIGHT, 3))
        .toList();

    @Test
    void whatWaitedCountsInTheReleaseThatWaitedForIt() {
        var before = unknowing().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(energies);
        assertThat(before.passes(PUBLISHED).released()).isEmpty();
        assertThat(waiting(before)).isEqualTo(energies.size());
        assertThat(before.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();

        var after = stream();
        after.restoreFrom(before);

        assertThat(after.passes(PUBLISHED.plus(QUARTER)).released())
            .isEqualTo(stream().tree(CLINIC.tree())
                .checkIns(CLINIC.everybody(FORTNIGHT))
                .checkIns(energies)
                .passes(PUBLISHED)
                .released())
            .hasSize(CELLS);
        assertThat(waiting(after)).isZero();
        assertThat(after.store(StateStores.WAITING_CHECK_INS)).isEmpty();
        assertThat(after.count("respite.scoring.check.ins", "outcome", "contributed")).isEqualTo(energies.size());
    }

    @Test
    void aReleaseDoesNotWaitForEver() {
        var stream = unknowing().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(energies);
        Instant over = PUBLISHED.plus(StreamHarness.GRACE).plus(Duration.ofHours(14));

        assertThat(stream.passes(PUBLISHED.plus(StreamHarness.GRACE)).released()).isEmpty();
        assertThat(stream.passes(over).released()).hasSize(CELLS);
        assertThat(waiting(stream)).isEqualTo(energies.size());

        stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Retention.CONTRIBUTIONS).plus(Duration.ofDays(1)));
        assertThat(waiting(stream)).isZero();
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "closed")).isEqualTo(energies.size());
        assertThat(stream.store(StateStores.WAITING_CHECK_INS)).isEmpty();
    }

    @Test
    void aBlockThatIsStillToComeTakesWhatWasTooLateForItsFortnight() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var before = harness(Objects.requireNonNull(Catalogues.all().get("shorter scale"))).tree(CLINIC.tree())
            .checkIns(everybody);
        assertThat(waiting(before)).as("who answered more than 5").isEqualTo(8);
        before.passes(PUBLISHED.plus(Duration.ofDays(3)));
        var after = stream();
        after.restoreFrom(before);

        after.passes(PUBLISHED.plus(Duration.ofDays(3)).plus(QUARTER));

        assertThat(after.count("respite.scoring.late")).isEqualTo(8);
        assertThat(waiting(after)).isZero();
        after.released();
        var context = after.publishes(FORTNIGHT + 1).releasedContext();
        assertThat(context).filteredOn(TeamIndicatorReleased::isPublished)
            .isNotEmpty()
            .allSatisfy(cell -> assertThat(cell.count()).isEqualTo(everybody.size()));
        var inTime = stream().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT);
        inTime.released();
        assertThat(context).isEqualTo(inTime.publishes(FORTNIGHT + 1).releasedContext());
    }

    static Map<String, Catalogue> laterCatalogues() {
        return Map.of("energy 30", Objects.requireNonNull(Catalogues.all().get("longer scale")), "drained missing",
                Catalogues.edited("drained", Catalogues::optional));
    }

    /** ingest-service goes by the later one already. */
    @ParameterizedTest
    @ValueSource(strings = { "energy 30", "drained missing" })
    void whatALaterCatalogueAllowsWaitsForIt(String change) {
        Map<String, Answer> answers = change.equals("energy 30") ? Map.of("energy", new Rating(30))
                : Map.of("presence", new Rating(5), "fulfilment", new Rating(5));
        var checkIn = answering(answers.containsKey("energy") ? energies.getFirst()
                : CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 0), answers);
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIn(checkIn);

        assertThat(before.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();
        assertThat(before.passes(PUBLISHED).released()).isEmpty();
        assertThat(waiting(before)).isOne();
        var after = harness(Objects.requireNonNull(laterCatalogues().get(change)));
        after.restoreFrom(before);

        assertThat(after.passes(PUBLISHED.plus(QUARTER)).released()).hasSize(CELLS);
        assertThat(waiting(after)).isZero();
        assertThat(after.count("respite.scoring.check.ins", "outcome", "contributed")).isOne();
    }

    @Test
    void aSignThatOnlyALaterVersionAsksForKeepsNothingWaiting() {
        var reflection = CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 0);
        Map<String, Answer> answers = new TreeMap<>(reflection.answers());
        answers.put("signs", new Signs(List.of("a-sign-of-a-later-version")));
        var stream = stream().tree(CLINIC.tree()).checkIn(answering(reflection, answers));

        assertThat(waiting(stream)).isZero();
        assertThat(stream.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "contributed")).isOne();
    }

    private static CheckInAccepted answering(CheckInAccepted checkIn, Map<String, Answer> answers) {
        return new CheckInAccepted(checkIn.id(), checkIn.organisation(), checkIn.unit(), checkIn.contributor(),
                checkIn.instrument(), checkIn.answeredAt(), checkIn.acceptedAt(), checkIn.fortnight(), answers,
                checkIn.sealedSubject());
    }

    @Test
    void whoTakesBackWhatWaitsHasNeverSentIt() {
        var energy = energies.getFirst();
        var before = unknowing().tree(CLINIC.tree())
            .checkIns(CLINIC.everybody(FORTNIGHT))
            .checkIn(energy)
            .checkIn(energy)
            .erased(CLINIC.erased(energy));
        assertThat(waiting(before)).isZero();
        assertThat(before.count("respite.scoring.erasures", "outcome", "nothing")).isOne();
        assertThat(before.count("respite.scoring.check.ins", "outcome", "repeated")).isEqualTo(2);
        var after = stream();
        after.restoreFrom(before);

        after.checkIn(energy);

        assertThat(after.passes(PUBLISHED).released())
            .isEqualTo(stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).passes(PUBLISHED).released());
    }

    @Test
    void nobodyCanMakeMoreWaitThanCount() {
        var stream = unknowing();
        var block = ContributorBlock.of("north", List.of());
        while (block.checkIns() < ContributorBlock.MOST_CHECK_INS - 1) {
            block = block.withId();
        }
        stream.put(StateStores.CONTRIBUTIONS, new ContributorKey(FORTNIGHT / 2, CLINIC.id(), "somebody"),
                ContributorSerdes.BLOCK.write(block));

        for (int i = 0; i < 4; i++) {
            stream.checkIn(CLINIC.energy("north", "somebody", FORTNIGHT, 1));
        }

        assertThat(waiting(stream)).isOne();
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "surplus")).isEqualTo(3);
    }

    @Test
    void theNamesLockDoesNotWait() {
        var stream = unknowing().checkIn(energies.getFirst());

        assertThat(stream.<ContributorKey, CheckInAccepted>store(StateStores.WAITING_CHECK_INS).values())
            .singleElement()
            .satisfies(waiting -> assertThat(waiting.sealedSubject()).isEmpty());
    }

    private static double waiting(StreamHarness stream) {
        return stream.meters.get("respite.scoring.check.ins.waiting").gauge().value();
    }

    /** A version that does not know daily-energy/1. */
    private StreamHarness unknowing() {
        return harness(Catalogues.without("daily-energy/1"));
    }

    private StreamHarness harness(Catalogue catalogue) {
        var harness = new StreamHarness(disk.resolve("state-" + open.size()), noNoise, ReleasePolicy.standard(),
                catalogue);
        open.add(harness);
        return harness;
    }

}
