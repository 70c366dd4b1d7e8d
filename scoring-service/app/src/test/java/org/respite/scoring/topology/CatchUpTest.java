package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.Clinic;
import org.respite.scoring.topology.CrashIT.Released;

/**
 * Many organisations, many missed fortnights: transactions that fit, and the same cells.
 */
class CatchUpTest extends ClinicStreams {

    private static final List<Clinic> CLINICS = IntStream.range(10, 22)
        .mapToObj(number -> new Clinic("clinic" + number))
        .toList();

    private static final int MISSED = 6;

    private static final int LAST = FORTNIGHT + MISSED - 1;

    /** Three blocks end with them. */
    private static final int CELLS_OF_EACH = MISSED * CELLS + 3 * CONTEXT_CELLS;

    /** What a whole fortnight can add to a portion that is almost full. */
    private static final int MOST_AT_ONCE = ReleasePortion.CELLS + CELLS + CONTEXT_CELLS;

    @Test
    void aCatchUpIsCutIntoPortionsAndReleasesWhatEachFortnightWouldHave() {
        var stream = filled(CLINICS);

        List<List<TestRecord<String, byte[]>>> portions = portions(stream);

        assertThat(portions).hasSizeGreaterThan(1)
            .allSatisfy(portion -> assertThat(portion).hasSizeLessThan(MOST_AT_ONCE));
        var released = portions.stream().flatMap(List::stream).toList();
        assertThat(released).hasSize(CLINICS.size() * CELLS_OF_EACH);
        for (Clinic clinic : List.of(CLINICS.getFirst(), CLINICS.getLast())) {
            assertThat(bytes(released.stream().filter(event -> event.key().startsWith(clinic.id() + "/")).toList()))
                .isEqualTo(bytes(eachInTime(clinic)));
        }
    }

    /** A thread commits after it has punctuated, not between processing and that. */
    @Test
    void aPortionIsNotFollowedByAnotherBeforeACommit() {
        var stream = filled(CLINICS);

        assertThat(stream.publishes(LAST).releasedRecords()).isNotEmpty();
        assertThat(stream.waits().releasedRecords()).isEmpty();
        assertThat(stream.waits().releasedRecords()).isNotEmpty();
    }

    @Test
    void anAnswerThatComesInTheMiddleOfItCountsForNothingThatWasDue() {
        var stream = filled(CLINICS);
        var begun = stream.publishes(LAST).releasedRecords();
        var waiting = CLINICS.getLast();
        assertThat(begun).isNotEmpty().noneMatch(event -> event.key().startsWith(waiting.id() + "/"));

        stream.checkIn(waiting.drained("north", "late", LAST, 9))
            .checkIn(waiting.drained("north", "in-time", LAST + 1, 9));

        assertThat(stream.count("respite.scoring.late")).isEqualTo(2);
        var released = cells(portions(stream), waiting);
        assertThat(cell(released, "north").count()).isEqualTo(TEAM_SIZE);
        assertThat(stream.publishes(LAST + 1).released()).isNotEmpty();
    }

    @Test
    void aProcessThatDiesInTheMiddleIsGoneOnWithWhereItWas() {
        var before = filled(CLINICS);
        var begun = before.publishes(LAST).releasedRecords();
        var after = stream();
        after.restoreFrom(before);

        var rest = portions(after).stream().flatMap(List::stream).toList();

        assertThat(begun.size() + rest.size()).isEqualTo(CLINICS.size() * CELLS_OF_EACH);
        assertThat(bytes(rest)).doesNotContainAnyElementsOf(bytes(begun));
        assertThat(after.count("respite.release.mismatches")).isZero();
    }

    @Test
    void tellsHowFarReleasesAreBehindInQuartersOfAnHour() {
        var stream = filled(CLINICS.subList(0, 1));
        stream.publishes(FORTNIGHT);
        assertThat(overdue(stream)).isZero();

        stream.offsets.committed = false;
        stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofMinutes(50)));
        assertThat(overdue(stream)).isEqualTo(45 * 60);

        stream.offsets.committed = true;
        stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofMinutes(51)));
        stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofMinutes(66)));
        assertThat(overdue(stream)).isZero();
    }

    private static double overdue(StreamHarness stream) {
        return stream.meters.get("respite.release.overdue").timeGauge().value(java.util.concurrent.TimeUnit.SECONDS);
    }

    private StreamHarness filled(List<Clinic> clinics) {
        var stream = stream();
        for (Clinic clinic : clinics) {
            stream.tree(clinic.tree()).checkIns(clinic.everybody(FORTNIGHT));
        }
        return stream;
    }

    private static List<List<TestRecord<String, byte[]>>> portions(StreamHarness stream) {
        List<List<TestRecord<String, byte[]>>> portions = new ArrayList<>();
        portions.add(stream.publishes(LAST).releasedRecords());
        stream.waits();
        for (var portion = stream.waits().releasedRecords(); !portion.isEmpty(); portion = stream.waits()
            .releasedRecords()) {
            portions.add(portion);
        }
        return portions;
    }

    private static List<Released> bytes(List<TestRecord<String, byte[]>> events) {
        return events.stream()
            .map(event -> Released.of(event.key(), event.value(), event.timestamp(), event.headers()))
            .toList();
    }

    private List<TestRecord<String, byte[]>> eachInTime(Clinic clinic) {
        var stream = filled(List.of(clinic));
        IntStream.rangeClosed(FORTNIGHT, LAST).forEach(stream::publishes);
        return stream.releasedRecords();
    }

    private static List<TeamIndicatorReleased> cells(List<List<TestRecord<String, byte[]>>> portions, Clinic clinic) {
        return portions.stream()
            .flatMap(List::stream)
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .filter(cell -> cell.organisation().equals(clinic.id()) && cell.period() == FORTNIGHT)
            .toList();
    }

}
