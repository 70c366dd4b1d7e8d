package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.roster.Requests.firstDayOf;
import static org.respite.ingest.roster.Requests.own;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.contract.unit.Unit;
import org.respite.http.problem.Violation;

class RosterUpdateTest {

    private static final int BLOCK = 35;

    private static final Instant IN_BLOCK = Instant.parse("2026-09-10T12:00:00Z");

    private final Roster roster = new Roster("lakeside", ZoneId.of("Europe/Berlin"), UnitTree.EMPTY, Map.of());

    @Test
    void importLinesTeachUnitsAndMemberships() {
        var update = new RosterUpdate(roster, BLOCK, true);

        assertThat(update.place(named("ana", "crisis-team"))).isEqualTo(new Placement.Placed("crisis-team"));
        assertThat(update.place(own("ana", BLOCK))).isEqualTo(new Placement.Placed("crisis-team"));
        assertThat(roster.membership("ana")).isEqualTo(Membership.NONE);

        roster.apply(update);
        assertThat(new RosterUpdate(roster, BLOCK, true).place(own("ana", BLOCK + 1)))
            .isEqualTo(new Placement.Placed("crisis-team"));
    }

    @Test
    void aSecondUnitInTheSameBlockCountsForTheFirst() {
        var update = new RosterUpdate(roster, BLOCK, true);
        update.place(named("ana", "crisis-team"));

        assertThat(update.place(named("ana", "day-clinic"))).isEqualTo(new Placement.Placed("crisis-team"));
        assertThat(update
            .place(new PlacementRequest.Named("ana", BLOCK + 1, firstDayOf(BLOCK + 1), "day-clinic", "outpatient")))
            .isEqualTo(new Placement.Placed("day-clinic"));
    }

    @Test
    void aRefusedLineTeachesNothing() {
        var update = new RosterUpdate(roster, BLOCK, true);
        update.place(named("ana", "crisis-team"));
        roster.apply(update);

        var next = new RosterUpdate(roster, BLOCK, true);
        assertThat(next.place(new PlacementRequest.Named("ben", BLOCK, firstDayOf(BLOCK), "crisis-team", "inpatient")))
            .isEqualTo(new Placement.Refused(new Violation("department", "inpatient", "outpatient")));
        assertThat(next.isEmpty()).isTrue();
    }

    @Test
    void whatIsKnownAlreadyIsNoUpdate() {
        var update = new RosterUpdate(roster, BLOCK, true);
        update.place(named("ana", "crisis-team"));
        roster.apply(update);

        var again = new RosterUpdate(roster, BLOCK, true);
        again.place(named("ana", "crisis-team"));

        assertThat(again.isEmpty()).isTrue();
    }

    @Test
    void nobodyKnowsWhereAStrangerBelongs() {
        assertThat(new RosterUpdate(roster, BLOCK, true).place(own("ana", BLOCK))).isEqualTo(new Placement.Nowhere());
    }

    @Test
    void whereOnlyFilesTeachUnknownUnitsAndPeopleAreRefused() {
        var update = new RosterUpdate(roster, BLOCK, false);
        update.units(List.of(new Unit("outpatient", "Outpatient care", null),
                new Unit("crisis-team", "Crisis team", "outpatient")));
        update.plans(Map.of("ana", new TreeMap<>(Map.of(BLOCK - 2, "crisis-team"))));

        assertThat(update.place(named("ana", "crisis-team"))).isEqualTo(new Placement.Placed("crisis-team"));
        assertThat(update.place(named("ana", "ward-1")))
            .isEqualTo(new Placement.Refused(new Violation("unit", "ward-1", "a unit of the organisation")));
        assertThat(update.place(named("ben", "crisis-team"))).isEqualTo(new Placement.Refused(
                new Violation("unit", "none", "a place on the roster for the four weeks from 2026-09-07")));
    }

    @Test
    void headcountsAreToldForFourBlocksAndForMovesToCome() {
        var update = new RosterUpdate(roster, BLOCK, true);
        update.place(named("ana", "crisis-team"));
        update.place(named("ben", "crisis-team"));
        update.place(new PlacementRequest.Named("cem", BLOCK - 1, firstDayOf(BLOCK - 1), "day-clinic", "outpatient"));
        update.place(named("ben", "day-clinic"));
        roster.apply(update);

        var published = roster.published(IN_BLOCK);

        assertThat(published.headcounts()).isEqualTo(Map.of(BLOCK - 3, Map.of("crisis-team", 0, "day-clinic", 0),
                BLOCK - 2, Map.of("crisis-team", 0, "day-clinic", 0), BLOCK - 1,
                Map.of("crisis-team", 0, "day-clinic", 1), BLOCK, Map.of("crisis-team", 2, "day-clinic", 1), BLOCK + 1,
                Map.of("crisis-team", 1, "day-clinic", 2)));
        assertThat(published.toString()).doesNotContain("ana", "ben", "cem");
    }

    private static PlacementRequest named(String subject, String unit) {
        return new PlacementRequest.Named(subject, BLOCK, firstDayOf(BLOCK), unit, "outpatient");
    }

}
