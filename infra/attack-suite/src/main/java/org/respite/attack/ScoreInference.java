package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Knows what everybody else in a team of twelve has answered and asks the released sum
 * whether the last one is at the calm or at the exhausted end. The sum is all the optimal
 * test needs; its threshold lies half way, fixed before anything is seen. Then the same
 * for longer, adding the fortnights up.
 */
final class ScoreInference implements Attack {

    private static final int ROSTER = 12;

    private static final int OTHERS = ROSTER - 1;

    /** Where tails prove most, in standard deviations of the noise. */
    private static final double TAIL = 1.5;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String attempt() {
        return "infer one member's score, all others known";
    }

    @Override
    public Finding mount(Target target, Effort effort) {
        List<double[]> seen = Batches.observe("score-inference", effort.pairs(),
                (organisation, pairs) -> observe(target.open(organisation), pairs, effort.fortnights()));
        Promise promise = target.promise();
        var once = new TwoWorlds(seen.get(0), seen.get(1));
        List<Measurement> measured = new ArrayList<>(
                Verdicts.test("one fortnight", once.audit(Event.above(0)), promise.scoreAdvantage(1)));
        measured.add(Verdicts.epsilon("one fortnight", once,
                DoubleStream.of(-TAIL, 0, TAIL).map(deviations -> deviations * promise.sumDeviation()),
                promise.epsilon(Verdicts.DELTA)));
        if (effort.fortnights() > 1) {
            var longer = new TwoWorlds(seen.get(2), seen.get(3));
            measured.addAll(Verdicts.test(effort.fortnights() + " fortnights", longer.audit(Event.above(0)),
                    promise.scoreAdvantage(effort.fortnights())));
        }
        return new Finding.Tried(measured);
    }

    /** First fortnight and total, in both worlds. */
    private static List<double[]> observe(Surface surface, int pairs, int fortnights) {
        var calm = new Teams("calm", pairs, ROSTER);
        var exhausted = new Teams("exhausted", pairs, ROSTER);
        surface.roster(Roll.of(calm, exhausted));
        double[] calmTotal = new double[pairs];
        double[] exhaustedTotal = new double[pairs];
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < fortnights; i++) {
            answer(surface, calm, Teams.LOWEST);
            answer(surface, exhausted, Teams.HIGHEST);
            Sight sight = Sight.ofEnd(surface);
            add(sight.sums(calm, OTHERS), calmTotal);
            add(sight.sums(exhausted, OTHERS), exhaustedTotal);
            if (i == 0) {
                seen.add(calmTotal.clone());
                seen.add(exhaustedTotal.clone());
            }
        }
        seen.add(calmTotal);
        seen.add(exhaustedTotal);
        return seen;
    }

    private static void answer(Surface surface, Teams teams, int drained) {
        surface.answer(teams.others(surface.fortnight(), OTHERS));
        surface.answer(teams.targets(surface.fortnight(), drained));
    }

    /** What was withheld adds nothing; a team of twelve is hardly ever. */
    private static void add(double[] sums, double[] totals) {
        for (int i = 0; i < sums.length; i++) {
            totals[i] += Double.isNaN(sums[i]) ? 0 : sums[i];
        }
    }

}
