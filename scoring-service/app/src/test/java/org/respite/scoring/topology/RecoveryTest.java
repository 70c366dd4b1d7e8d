package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SUM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.state.StateStores;

/** What poison, a restart, a crash or a lost store leaves behind: nothing. */
class RecoveryTest extends ClinicStreams {

    @Test
    void poisonGoesToTheDeadLettersAndTheStreamGoesOn() {
        var poison = "{\"drained\": 7".getBytes(StandardCharsets.UTF_8);
        var stream = stream().tree(CLINIC.tree()).raw(Topics.CHECK_INS, "north-0", poison);

        stream.checkIns(CLINIC.everybody(FORTNIGHT)).raw(Topics.UNITS, "clinic", poison);

        var letter = stream.output(Topics.deadLettersOf(Topics.CHECK_INS)).getFirst();
        assertThat(letter.key()).isEqualTo("north-0");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter, "respite-topic")).isEqualTo(Topics.CHECK_INS);
        assertThat(header(letter, "respite-partition")).isEqualTo("0");
        assertThat(header(letter, "respite-offset")).isEqualTo("0");
        assertThat(header(letter, "respite-reason")).matches("[A-Za-z]+").isNotEqualTo("Missing");
        assertThat(letter.headers().toArray()).hasSize(4);
        assertThat(stream.output(Topics.deadLettersOf(Topics.UNITS))).hasSize(1);
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "unreadable")).isOne();
        assertThat(stream.count("respite.scoring.unit.trees", "outcome", "unreadable")).isOne();
    }

    @Test
    void aChangeThatCannotBeTalliedIsSetAsideWithoutIt() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        var tallies = stream.<HistogramKey, Object>keyValues(StateStores.TALLIES);
        stream.<HistogramKey, Object>store(StateStores.TALLIES)
            .keySet()
            .stream()
            .filter(key -> key.unit().equals("north"))
            .forEach(tallies::delete);

        stream.checkIn(CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 8));

        var letter = stream.output(Topics.deadLettersOf(Topics.CHECK_INS)).getFirst();
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "respite-reason")).isEqualTo("IllegalStateException");
        assertThat(header(letter, "respite-topic")).endsWith("by-organisation-repartition");
        assertThat(stream.count("respite.scoring.failed.records", "stage", "processing")).isOne();
        stream.checkIn(CLINIC.drained("south", CLINIC.person("south", 0), FORTNIGHT, 8));
        assertThat(cell(stream.publishes(FORTNIGHT).released(), "south").sum()).isEqualTo(TEAM_SUM + 30);
    }

    @Test
    void aContributorWhoseStateIsBrokenStopsNobodyElse() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        var key = new ContributorKey(FORTNIGHT / 2, CLINIC.id(), CLINIC.person("north", 0));
        stream.put(StateStores.CONTRIBUTIONS, key, new byte[] { 3, 1, 2, 3 });
        var checkIn = CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 8);

        stream.checkIn(checkIn).checkIn(CLINIC.drained("south", CLINIC.person("south", 0), FORTNIGHT, 8));

        var letter = stream.output(Topics.deadLettersOf(Topics.CHECK_INS)).getFirst();
        assertThat(header(letter, "respite-reason")).isEqualTo("UnreadableStateException");
        assertThat(letter.value()).isEqualTo(EventType.CHECK_IN_ACCEPTED.write(checkIn));
        assertThat(cell(stream.publishes(FORTNIGHT).released(), "south").sum()).isEqualTo(TEAM_SUM + 30);
    }

    @Test
    void aRecordTooLongForALetterIsToldByItsPlace() {
        var stream = stream().tree(CLINIC.tree()).raw(Topics.CHECK_INS, "somebody", new byte[1_048_480]);

        var letter = stream.output(Topics.deadLettersOf(Topics.CHECK_INS)).getFirst();
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "respite-reason")).isEqualTo("TooLong");
        assertThat(header(letter, "respite-offset")).isEqualTo("0");
    }

    @Test
    void aRestartedProcessKnowsWhatWasReleased() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        before.released();
        var after = stream();
        after.restoreFrom(before);

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.checkIns(CLINIC.everybody(FORTNIGHT + 1)).publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allMatch(TeamIndicatorReleased::isPublished);
        assertThat(after.count("respite.release.mismatches")).isZero();
    }

    @Test
    void aCrashBetweenComputingAndCommittingRepeatsTheSameBytes() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var first = noisy().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();
        var again = noisy().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThat(again.stream().map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value())))
            .extracting(TeamIndicatorReleased::sum)
            .isNotEqualTo(List.of(30L, 30L, 60L, 60L));
    }

    @Test
    void aLostStateGoesOnAfterWhatTheReleasedTopicHolds() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var after = stream();
        ledger.forEach(event -> after.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        after.tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(CLINIC.everybody(FORTNIGHT + 1));

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.count("respite.release.mismatches")).isOne();
        assertThat(after.publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allSatisfy(cell -> assertThat(cell.centre()).isEqualTo(45));
        assertThat(after.count("respite.releases")).isOne();
    }

    @Test
    void aFortnightFoundReleasedIsNotReleasedAgain() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        ledger.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(stream.count("respite.release.mismatches")).isOne();
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS);
    }

    @Test
    void aSecondVersionOfACellIsReportedAndNotBelieved() {
        var first = noisy().tree(CLINIC.tree())
            .checkIns(CLINIC.everybody(FORTNIGHT))
            .publishes(FORTNIGHT)
            .releasedRecords();
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);

        first.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));
        stream.raw(Topics.TEAM_INDICATORS, "clinic/north", new byte[] { '?' });

        assertThat(stream.count("respite.release.mismatches")).isGreaterThan(1);
        assertThat(stream.<String, byte[]>store(StateStores.RELEASED_CELLS)).hasSize(CELLS);
    }

}
