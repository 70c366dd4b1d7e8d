package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Correlation;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.attack.surface.Workbench;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Hands in, after the release, what came too late, a correction, and an old check-in with
 * other answers, has a whole team's answers erased, and looks for any change. Should the
 * ledger ever fail, the second version must have noise of its own: with the old noise in
 * it, the difference of the two versions would be the exact change in the data.
 */
final class LateCorrection implements Attack {

    private static final int ROSTER = 12;

    private static final int OTHERS = ROSTER - 1;

    /** People who have all they ever said erased. */
    private static final int ERASED = OTHERS;

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String attempt() {
        return "compare the release before and after late, corrected and erased answers";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<Measurement> measured = new ArrayList<>();
        List<double[]> seen = Batches.observe(target, "late-correction", attackScale.pairs(),
                (surface, pairs) -> observe(surface, pairs, promise));
        measured.add(Measurement.none("cells that appeared or changed", (long) DoubleStream.of(seen.getFirst()).sum()));
        if (seen.size() > 1) {
            measured.addAll(noise(seen.get(1), seen.get(2), promise));
        }
        return new Finding.Tried(measured);
    }

    private static List<Measurement> noise(double[] first, double[] second, Promise promise) {
        var correlation = Correlation.of(first, second);
        double same = IntStream.range(0, first.length).filter(i -> first[i] == second[i]).count();
        double expected = promise.sumNoise().probabilityOfTwoAlike();
        return List.of(
                Measurement.atMost("without a ledger: correlation of both versions' noise",
                        Math.abs(correlation.value()), 0, Verdicts.MARGIN * correlation.standardError()),
                Measurement.atMost("without a ledger: share of exact differences", same / first.length, expected,
                        Verdicts.MARGIN * Math.sqrt(expected / first.length)));
    }

    /** Number of changes outside; on a workbench also the noise of both versions. */
    private static List<double[]> observe(Surface surface, int pairs, Promise promise) {
        var teams = new Teams("late", pairs, ROSTER);
        surface.roster(teams.teams());
        int fortnight = surface.fortnight();
        List<Submission> log = new ArrayList<>(teams.others(fortnight, OTHERS));
        surface.answer(log);
        FortnightView first = FortnightView.ofEnd(surface);
        var before = surface.cells();
        List<Submission> late = late(teams, fortnight);
        surface.answer(late);
        surface.startAgain();
        surface.erase(log.stream().map(Submission::person).limit(ERASED).toList());
        surface.startAgain();
        if (!(surface instanceof Workbench bench)) {
            return List.of(changes(before, surface));
        }
        double[] changes = changes(before, surface);
        log.addAll(late);
        FortnightView second = FortnightView.of(bench.computedAgain(log));
        double[] secondNoise = second.sums(teams, OTHERS);
        int added = promise.policy().clipWidth() / 2;
        return List.of(changes, first.sums(teams, OTHERS), less(added, secondNoise));
    }

    private static double[] changes(List<TeamIndicatorReleased> before, Surface surface) {
        return new double[] { WireDiff.changes(before, surface.cells()) };
    }

    /** A latecomer, and a repeat of a known check-in with other answers. */
    private static List<Submission> late(Teams teams, int fortnight) {
        List<Submission> late = new ArrayList<>(teams.targets(fortnight, Teams.HIGHEST));
        teams.others(fortnight, 1)
            .forEach(known -> late.add(Submission.of(known.id(), known.person(), known.team(), fortnight, 0)));
        return late;
    }

    private static double[] less(int points, double[] sums) {
        return IntStream.range(0, sums.length).mapToDouble(i -> sums[i] - points).toArray();
    }

}
