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
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Knows what everybody else in a team has answered and asks the released sum whether the
 * last one is at the calm or at the exhausted end. The sum is all the optimal test needs;
 * its threshold lies half way, fixed before anything is seen. Then the same for longer,
 * adding the fortnights up, and for the context of a block.
 */
final class ScoreInference implements Attack {

    static final String ORGANISATION = "score-inference";

    /** So that teams are large enough for the context, too. */
    private static final int CONTEXT_ROSTER = 20;

    /** Fortnights after which the context is released. */
    private static final int BLOCK = 2;

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
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> seen = Batches.observe(target, ORGANISATION, attackScale.pairs(),
                (surface, pairs) -> observe(surface, promise.policy().context().series(), pairs, attackScale));
        var once = new TwoWorlds(seen.get(0), seen.get(1));
        List<Measurement> measured = new ArrayList<>(
                Verdicts.test("one fortnight", once.audit(Event.above(0)), promise.scoreAdvantage(1)));
        measured.add(Verdicts.epsilon("one fortnight", once,
                DoubleStream.of(-TAIL, 0, TAIL).map(deviations -> deviations * promise.sumDeviation()),
                promise.epsilon(Verdicts.DELTA)));
        if (attackScale.fortnights() >= BLOCK) {
            var longer = new TwoWorlds(seen.get(2), seen.get(3));
            measured.addAll(Verdicts.test(attackScale.fortnights() + " fortnights", longer.audit(Event.above(0)),
                    promise.scoreAdvantage(attackScale.fortnights())));
            var context = new TwoWorlds(seen.get(4), seen.get(5));
            measured.add(
                    Verdicts.advantage("a block's context", context.audit(Event.above(0)), promise.contextAdvantage()));
        }
        return new Finding.Tried(measured);
    }

    /**
     * First fortnight, total and, if one has ended, the last block's context, in both
     * worlds each.
     */
    private static List<double[]> observe(Surface surface, List<String> context, int pairs, AttackScale attackScale) {
        int roster = attackScale.fortnights() < BLOCK ? attackScale.roster() : CONTEXT_ROSTER;
        var calm = new Teams("calm", pairs, roster);
        var exhausted = new Teams("exhausted", pairs, roster);
        surface.roster(Headcounts.of(calm, exhausted));
        double[] calmTotal = new double[pairs];
        double[] exhaustedTotal = new double[pairs];
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < attackScale.fortnights(); i++) {
            answer(surface, calm, Teams.LOWEST);
            answer(surface, exhausted, Teams.HIGHEST);
            FortnightView fortnightView = FortnightView.ofEnd(surface);
            add(sums(fortnightView, calm), calmTotal);
            add(sums(fortnightView, exhausted), exhaustedTotal);
            if (i == 0) {
                seen.add(calmTotal.clone());
                seen.add(exhaustedTotal.clone());
            }
        }
        seen.add(calmTotal);
        seen.add(exhaustedTotal);
        if (attackScale.fortnights() >= BLOCK) {
            seen.add(context(surface, context, calm));
            seen.add(context(surface, context, exhausted));
        }
        return seen;
    }

    /** All series of the last whole block added up. */
    private static double[] context(Surface surface, List<String> context, Teams teams) {
        double[] totals = new double[teams.number()];
        int block = ReportingCalendar.blockOfFortnight(surface.fortnight()) - 1;
        context.stream()
            .map(series -> FortnightView.ofContext(surface, block, series))
            .filter(fortnightView -> !fortnightView.cells().isEmpty())
            .forEach(fortnightView -> add(sums(fortnightView, teams), totals));
        return totals;
    }

    private static void answer(Surface surface, Teams teams, int strain) {
        surface.answer(teams.others(surface.fortnight(), teams.roster() - 1));
        surface.answer(teams.targets(surface.fortnight(), strain));
    }

    private static double[] sums(FortnightView fortnightView, Teams teams) {
        return fortnightView.sums(teams, teams.roster() - 1);
    }

    /** What was withheld adds nothing. */
    private static void add(double[] sums, double[] totals) {
        for (int i = 0; i < sums.length; i++) {
            totals[i] += Double.isNaN(sums[i]) ? 0 : sums[i];
        }
    }

}
