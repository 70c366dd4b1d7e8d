package org.respite.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.attack.surface.Workbench;

/**
 * Has the service compute a fortnight again and again, crashing it in between and sending
 * everything twice and in another order, in the hope of a second draw of noise: the mean
 * of fifty would be nearly exact.
 */
final class ReplayForSecondDraw implements Attack {

    private static final int CRASHES = 50;

    /** Where a start is that of a whole service, with all its state gone. */
    private static final int WHOLE_STARTS = 2;

    private static final int TEAMS = 50;

    private static final int ROSTER = 12;

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String attempt() {
        return "get a second draw by replays, crashes, repeats and other orders";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Surface surface = target.open("replay-for-second-draw");
        var teams = new Teams("replayed", TEAMS, ROSTER);
        surface.roster(teams.teams());
        List<Submission> log = new ArrayList<>(teams.others(surface.fortnight(), ROSTER - 1));
        log.addAll(teams.targets(surface.fortnight(), Teams.HIGHEST));
        surface.answer(log);
        surface.endFortnight();
        var before = surface.cells();
        List<Measurement> measured = new ArrayList<>();
        if (surface instanceof Workbench bench) {
            measured.add(Measurement.none("computations that differ, of " + CRASHES, differing(bench, log)));
        }
        int starts = surface instanceof Workbench ? CRASHES : WHOLE_STARTS;
        IntStream.range(0, starts).forEach(_ -> surface.startAgain());
        measured.add(Measurement.none("cells that appeared or changed after " + starts + " starts",
                WireDiff.changes(before, surface.cells())));
        return new Finding.Tried(measured);
    }

    private static long differing(Workbench bench, List<Submission> log) {
        var random = new Random(CRASHES);
        List<Submission> twice = new ArrayList<>(log);
        twice.addAll(log);
        var first = bench.computedAgain(log);
        return IntStream.range(0, CRASHES).filter(_ -> {
            Collections.shuffle(twice, random);
            return !bench.computedAgain(twice).equals(first);
        }).count();
    }

}
