package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.attack.surface.Workbench;

/**
 * One member checks in fifty times, from two devices, each of them retrying, and says to
 * work in another team from the middle of the fortnight on; another sends numbers that no
 * scale has. Noise covers one contribution of a person, so it must stay one.
 */
final class BallotStuffing implements Attack {

    private static final int ROSTER = 12;

    private static final int OTHERS = ROSTER - 1;

    private static final int CHECK_INS = 50;

    private static final List<Integer> NONSENSE = List.of(11, -1, 1_000_000_000, -1_000_000_000, Integer.MAX_VALUE);

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String attempt() {
        return "count more than once: fifty check-ins, retries, two devices, two teams, nonsense";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> seen = Batches.observe(target, "ballot-stuffing", attackScale.pairs(), BallotStuffing::observe);
        double error = Verdicts.MARGIN * Math.sqrt(2.0 / attackScale.pairs());
        double sumMargin = error * promise.sumDeviation();
        double countMargin = error * promise.countDeviation();
        return new Finding.Tried(List.of(
                Measurement.atMost("mean shift of the sum, fifty at one end against one at the other",
                        mean(seen.get(2)) - mean(seen.get(0)), promise.policy().clipWidth(), sumMargin),
                Measurement.atMost("mean shift of the count, fifty against none", mean(seen.get(3)), 1, countMargin),
                Measurement.atMost("mean shift of the other team's count", mean(seen.get(4)), 0, countMargin),
                Measurement.none("cells changed by impossible answers", (long) seen.get(5)[0])));
    }

    private static double mean(double[] figures) {
        return DoubleStream.of(figures).average().orElseThrow();
    }

    /**
     * Sums and counts of teams with an honest target, the same with a stuffing one,
     * counts of the teams it claims to have moved to; changes by nonsense.
     */
    private static List<double[]> observe(Surface surface, int pairs) {
        int fortnight = surface.fortnight();
        var honest = new Teams("honest", pairs, ROSTER);
        var stuffed = new Teams("stuffed", pairs, ROSTER);
        var other = new Teams("other", pairs, ROSTER);
        surface.roster(Headcounts.of(honest, stuffed, other));
        List<Submission> log = new ArrayList<>();
        for (Teams teams : List.of(honest, stuffed, other)) {
            log.addAll(teams.others(fortnight, OTHERS));
        }
        log.addAll(honest.targets(fortnight, Teams.LOWEST));
        log.addAll(stuffing(stuffed, other, fortnight));
        surface.answer(log);
        surface.answer(nonsense(honest, fortnight));
        FortnightView fortnightView = FortnightView.ofEnd(surface);
        double[] changed = { changedByNonsense(surface, log) };
        return List.of(fortnightView.sums(honest, OTHERS), fortnightView.counts(honest, OTHERS),
                fortnightView.sums(stuffed, OTHERS), fortnightView.counts(stuffed, OTHERS),
                fortnightView.counts(other, OTHERS), changed);
    }

    private static List<Submission> stuffing(Teams stuffed, Teams other, int fortnight) {
        List<Submission> log = new ArrayList<>();
        List<Submission> first = stuffed.targets(fortnight, Teams.HIGHEST);
        for (int team = 0; team < first.size(); team++) {
            Submission answer = first.get(team);
            for (int n = 0; n < CHECK_INS; n++) {
                Submission another = answer.again(Teams.checkIn(answer.person(), fortnight, n));
                log.add(n < CHECK_INS / 2 ? another : another.from(other.id(team)));
                log.add(another);
            }
        }
        return log;
    }

    private static List<Submission> nonsense(Teams teams, int fortnight) {
        return IntStream.range(0, NONSENSE.size())
            .mapToObj(i -> Submission.of(Teams.checkIn("nonsense", fortnight, i), teams.id(0) + ".nonsense",
                    teams.id(0), fortnight, NONSENSE.get(i)))
            .toList();
    }

    /** Where the system can be taken apart: what was released, against no nonsense. */
    private static long changedByNonsense(Surface surface, List<Submission> log) {
        return surface instanceof Workbench bench ? WireDiff.changes(bench.cells(), bench.computedAgain(log)) : 0;
    }

}
