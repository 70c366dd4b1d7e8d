package org.respite.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.Answer.Signs;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.contract.privacy.PrivacyPolicyPublished;
import org.respite.contract.privacy.PrivacyPolicyPublished.SeriesGroup;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * A golden sample and the event it stands for.
 *
 * @param variant what the file's name adds to the event's, empty if nothing
 */
record Sample<T>(EventType<T> type, String variant, T event) {

    private static final Instant PUBLISHED = Instant.parse("2026-09-22T22:15:00Z");

    private static final PrivacyPromise PROMISE = new PrivacyPromise(1, 1.0E-6, 20,
            List.of(new Loss(4, 7.29, 0.176), new Loss(16, 16.86, 0.343), new Loss(52, 36.53, 0.577)));

    static List<Sample<?>> all() {
        return Stream.of(checkIns(), erasures(), trees(), policies(), cells(), alerts())
            .<Sample<?>>flatMap(samples -> samples)
            .toList();
    }

    String file() {
        return "samples/" + shortName() + variant + ".json";
    }

    String schema() {
        return shortName();
    }

    @Override
    public String toString() {
        return shortName() + variant;
    }

    private String shortName() {
        return type.name().substring("org.respite.".length());
    }

    private static Stream<Sample<CheckInAccepted>> checkIns() {
        return Stream.of(
                new Sample<>(EventType.CHECK_IN_ACCEPTED, ".counting",
                        new CheckInAccepted(UUID.fromString("0b8f3c52-6a4e-4a57-9c1d-3f0f6f6c1a11"), "lakeside",
                                "crisis-team", "Jt0m3v1xQmSgkq5yTz0nWA", "weekly-reflection/1",
                                Instant.parse("2026-09-18T15:42:00Z"), Instant.parse("2026-09-18T15:42:01.250Z"), 70,
                                Map.of("drained", new Rating(7), "presence", new Rating(6), "fulfilment", new Rating(8),
                                        "workload", new Rating(3), "offHours", new Rating(2), "signs",
                                        new Signs(List.of("autopilot", "irritable"))),
                                "AQx8Zs1kT2VfbW9ja19zZWFsZWRfc3ViamVjdF9zYW1wbGU=")),
                new Sample<>(EventType.CHECK_IN_ACCEPTED, ".journal-only",
                        new CheckInAccepted(UUID.fromString("5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02"), "lakeside",
                                "crisis-team", "p2bX7cJv0SeM1hZr8dK4Ug", "daily-energy/1",
                                Instant.parse("2026-09-01T16:05:00Z"), Instant.parse("2026-09-30T07:00:00Z"), null,
                                Map.of("energy", new Rating(4)), "AQx8Zs1kT2VfbW9ja19zZWFsZWRfc3ViamVjdF9zYW1wbGU=")),
                new Sample<>(EventType.CHECK_IN_ACCEPTED, ".no-unit",
                        new CheckInAccepted(UUID.fromString("9a1f0e2b-3c4d-4e5f-8a6b-7c8d9e0f1a03"), "lakeside",
                                CheckInAccepted.NO_UNIT, "b7Rk2mQ0xLwC4nTz9vY1Sg", "daily-energy/1",
                                Instant.parse("2026-09-18T15:42:00Z"), Instant.parse("2026-09-18T15:42:01.250Z"), null,
                                Map.of("energy", new Rating(4), "sleep", new Rating(2)),
                                "AQx8Zs1kT2VfbW9ja19zZWFsZWRfc3ViamVjdF9zYW1wbGU=")));
    }

    private static Stream<Sample<CheckInErased>> erasures() {
        return Stream.of(
                new Sample<>(EventType.CHECK_IN_ERASED, ".open",
                        new CheckInErased(UUID.fromString("0b8f3c52-6a4e-4a57-9c1d-3f0f6f6c1a11"), "lakeside",
                                "Jt0m3v1xQmSgkq5yTz0nWA", Instant.parse("2026-09-19T06:30:00Z"), 70, 35,
                                "AQx8Zs1kT2VfbW9ja19zZWFsZWRfc3ViamVjdF9zYW1wbGU=")),
                new Sample<>(EventType.CHECK_IN_ERASED, ".closed",
                        new CheckInErased(UUID.fromString("5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02"), "lakeside",
                                "p2bX7cJv0SeM1hZr8dK4Ug", Instant.parse("2026-09-30T07:05:00Z"), null, null,
                                "AQx8Zs1kT2VfbW9ja19zZWFsZWRfc3ViamVjdF9zYW1wbGU=")));
    }

    private static Stream<Sample<UnitTreePublished>> trees() {
        var units = List.of(new Unit("outpatient", "Outpatient care", null),
                new Unit("crisis-team", "Crisis team", "outpatient"),
                new Unit("day-clinic", "Day clinic", "outpatient"));
        var headcounts = new TreeMap<Integer, Map<String, Integer>>(Map.of(34,
                Map.of("crisis-team", 12, "day-clinic", 9), 35, Map.of("crisis-team", 11, "day-clinic", 10)));
        var leavers = new TreeMap<Integer, Map<String, Integer>>(
                Map.of(70, Map.of("crisis-team", 1), 71, Map.of("crisis-team", 2, "day-clinic", 1)));
        return Stream.of(
                new Sample<>(EventType.UNIT_TREE_PUBLISHED, "",
                        new UnitTreePublished("lakeside", ZoneId.of("Europe/Berlin"),
                                Instant.parse("2026-09-01T06:00:00Z"), units, headcounts)),
                new Sample<>(EventType.UNIT_TREE_PUBLISHED, ".leavers",
                        new UnitTreePublished("lakeside", ZoneId.of("Europe/Berlin"),
                                Instant.parse("2026-09-01T06:00:00Z"), units, headcounts, leavers)));
    }

    private static Stream<Sample<PrivacyPolicyPublished>> policies() {
        var groups = List.of(new SeriesGroup(Cadence.FORTNIGHT, List.of("emotionalExhaustion"), 8, 4050, 1.5),
                new SeriesGroup(Cadence.BLOCK, List.of("depersonalization", "personalAccomplishment"), 20, 32400, 6.0));
        return Stream.of(new Sample<>(EventType.PRIVACY_POLICY_PUBLISHED, "", new PrivacyPolicyPublished("default",
                Instant.parse("2026-09-01T06:00:00Z"), 60, groups, 5, 6, PROMISE)));
    }

    private static Stream<Sample<TeamIndicatorReleased>> cells() {
        return Stream.of(cell(".unit-published", "crisis-team", Level.UNIT, Outcome.PUBLISHED, 11, 48, 134, 9, 1),
                cell(".unit-withheld", "day-clinic", Level.UNIT, Outcome.WITHHELD, 10, 48, 0, 0, 0),
                cell(".department-published", "outpatient", Level.DEPARTMENT, Outcome.PUBLISHED, 21, 48, 97, 18, 2),
                cell(".department-withheld", "outpatient", Level.DEPARTMENT, Outcome.WITHHELD, 21, 48, 0, 0, 0),
                cell(".organisation-published", "lakeside", Level.ORGANISATION, Outcome.PUBLISHED, 21, 50, -61, 18, 2),
                cell(".organisation-withheld", "lakeside", Level.ORGANISATION, Outcome.WITHHELD, 21, 50, 0, 0, 0),
                new Sample<>(EventType.TEAM_INDICATOR_RELEASED, ".unit-leavers",
                        new TeamIndicatorReleased("lakeside", "crisis-team", Level.UNIT, Cadence.FORTNIGHT, 70,
                                LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), PUBLISHED, "emotionalExhaustion",
                                Outcome.PUBLISHED, 11, 48, 134, 9, 1, new Mechanism("default", 60, 4050, 1.5), 4, 2)),
                new Sample<>(EventType.TEAM_INDICATOR_RELEASED, ".block",
                        new TeamIndicatorReleased("lakeside", "crisis-team+day-clinic", Level.UNIT, Cadence.BLOCK, 35,
                                LocalDate.of(2026, 9, 7), LocalDate.of(2026, 10, 4),
                                Instant.parse("2026-10-06T22:15:00Z"), "depersonalization", Outcome.PUBLISHED, 21, 48,
                                -212, 10, 1, new Mechanism("default", 60, 32400, 6.0, PROMISE), 8)));
    }

    private static Sample<TeamIndicatorReleased> cell(String variant, String unit, Level level, Outcome outcome,
            int headcount, int centre, long sum, long count, int cells) {
        return new Sample<>(EventType.TEAM_INDICATOR_RELEASED, variant,
                new TeamIndicatorReleased("lakeside", unit, level, Cadence.FORTNIGHT, 70, LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 9, 20), PUBLISHED, "emotionalExhaustion", outcome, headcount, centre, sum,
                        count, cells, new Mechanism("default", 60, 4050, 1.5), 4));
    }

    private static Stream<Sample<TeamAlertChanged>> alerts() {
        return Stream.of(
                alert(".opened", 1, Change.OPENED, Severity.WATCH, 70, "2026-09-22T22:15:00Z", 14.25, 3.5, 25.0),
                alert(".raised", 2, Change.RAISED, Severity.HIGH, 71, "2026-10-06T22:15:00Z", 21.5, 11.75, 31.25),
                alert(".resolved", 3, Change.RESOLVED, Severity.HIGH, 76, "2026-12-15T23:15:00Z", -1.5, -12.0, 9.0));
    }

    private static Sample<TeamAlertChanged> alert(String variant, int revision, Change change, Severity severity,
            int fortnight, String at, double size, double low, double high) {
        return new Sample<>(EventType.TEAM_ALERT_CHANGED, variant,
                new TeamAlertChanged("lakeside/crisis-team/rise/70", revision, "lakeside", "crisis-team", Finding.RISE,
                        change, severity, 70, fortnight, Instant.parse(at), 47.5, size, low, high));
    }

}
