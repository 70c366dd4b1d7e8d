package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Auc;
import org.respite.attack.statistics.Normal;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;
import org.respite.contract.Topics;

/**
 * Measures how long answers take and how long they are, at every door: for teams with a
 * calm and with an exhausted target, for a team of another organisation beside one that
 * does not exist, and for people themselves.
 */
final class ResponseShape implements RunningAttack {

    private static final String ORGANISATION = "response-shape";

    private static final String FOREIGN = "response-shape-elsewhere";

    private static final int PAIRS = 200;

    /** Answers name the unit, so both kinds have names of one length. */
    private static final Teams CALM = new Teams("calm", PAIRS, 12);

    private static final Teams EXHAUSTED = new Teams("worn", PAIRS, 12);

    /** Nobody fixes what the machine does, so a little more than for fixed noise. */
    private static final double MARGIN = 4;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String attempt() {
        return "tell answers apart by their time and length";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(Headcounts.of(CALM, EXHAUSTED));
        int fortnight = surface.fortnight();
        for (Teams teams : List.of(CALM, EXHAUSTED)) {
            surface.answer(teams.others(fortnight, teams.roster() - 1));
        }
        surface.answer(CALM.targets(fortnight, Teams.LOWEST));
        surface.answer(EXHAUSTED.targets(fortnight, Teams.HIGHEST));
        Surface elsewhere = system.open(FOREIGN);
        elsewhere.roster(EXHAUSTED.teams().subList(0, 1));
        elsewhere.answer(new Teams(EXHAUSTED.situation(), 1, 12).others(fortnight, 12));
        surface.endFortnight();
        var leaders = Leadership.of(system, ORGANISATION);
        leaders.await(fortnight);
        List<Measurement> measured = new ArrayList<>(worlds(leaders, system.promise().mu(1)));
        measured.addAll(strangers(Leadership.of(system, FOREIGN), fortnight));
        measured.addAll(OwnDoors.measured(system, MARGIN));
        measured.add(Measurement.atMost("lengths of released records", (double) recordLengths(system), 1, 0));
        return measured;
    }

    /** Half of the teams are asked before the other half, in no order. */
    private static List<Measurement> worlds(Leadership leaders, double mu) {
        List<Measurement> measured = new ArrayList<>(worlds(leaders, mu, Leadership::indicators, "calm or exhausted"));
        measured.addAll(worlds(leaders, mu, Leadership::usualLevel, "calm or exhausted, of usual levels"));
        return measured;
    }

    private static List<Measurement> worlds(Leadership leaders, double mu, UnaryOperator<String> door, String worlds) {
        List<TimedRead> readings = new ArrayList<>();
        readings.addAll(CALM.each(CALM::id).map(unit -> new TimedRead(door.apply(unit), 0)).toList());
        readings.addAll(EXHAUSTED.each(EXHAUSTED::id).map(unit -> new TimedRead(door.apply(unit), 1)).toList());
        var taken = TimedRead.take(readings, leaders);
        Auc time = Auc.of(taken.worlds(TimedRead.Taken::nanos));
        Auc length = Auc.of(taken.worlds(TimedRead.Taken::length));
        double bound = Normal.probabilityBelow(mu / Math.sqrt(2)) - 0.5;
        return List.of(
                Measurement.atMost("distance of AUC from a half, time, " + worlds, time.distance(), 0,
                        MARGIN * time.standardError()),
                Measurement.atMost("distance of AUC from a half, length, " + worlds, length.distance(), bound,
                        MARGIN * length.standardError()));
    }

    /** A unit of the first organisation, asked for from the second, and one of nobody. */
    private static List<Measurement> strangers(Leadership leaders, int fortnight) {
        leaders.await(fortnight);
        List<TimedRead> readings = new ArrayList<>();
        readings.addAll(CALM.each(CALM::id).map(unit -> new TimedRead(Leadership.indicators(unit), 0)).toList());
        readings.addAll(
                CALM.each(team -> "none-" + team).map(unit -> new TimedRead(Leadership.indicators(unit), 1)).toList());
        var taken = TimedRead.take(readings, leaders);
        Auc time = Auc.of(taken.worlds(TimedRead.Taken::nanos));
        return List.of(
                Measurement.atMost("answers to a foreign and to an unknown unit",
                        (double) taken.all().stream().map(TimedRead.Taken::answer).distinct().count(), 1, 0),
                Measurement.atMost("distance of AUC from a half, time, foreign or unknown", time.distance(), 0,
                        MARGIN * time.standardError()));
    }

    private static long recordLengths(RunningSystem system) {
        return system.records(Topics.TEAM_INDICATORS).stream().map(record -> record.value().length).distinct().count();
    }

}
