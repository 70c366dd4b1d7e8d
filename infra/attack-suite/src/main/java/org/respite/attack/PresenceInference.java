package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Asks sum and count together whether the last member has answered at all: once for
 * somebody whose answer would be at the end of the scale, once for somebody in the
 * middle, whom the count alone can give away. The statistic is the likelihood ratio, so
 * there is no better one.
 */
final class PresenceInference implements Attack {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String attempt() {
        return "infer whether one member answered at all";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> seen = Batches.observe(target, "presence-inference", attackScale.pairs(),
                (surface, pairs) -> observe(surface, promise, pairs, attackScale.roster()));
        List<Measurement> measured = new ArrayList<>();
        measured.addAll(Verdicts.test("answer at the end",
                new TwoWorlds(seen.get(0), seen.get(1)).audit(Event.above(0)), promise.presenceAdvantageAtTheEnd()));
        measured.addAll(Verdicts.test("answer in the middle",
                new TwoWorlds(seen.get(2), seen.get(3)).audit(Event.above(0)), promise.presenceAdvantageAtTheCentre()));
        return new Finding.Tried(measured);
    }

    /**
     * Log likelihood ratios: absent and present at the end, absent and present in the
     * middle.
     */
    private static List<double[]> observe(Surface surface, Promise promise, int pairs, int roster) {
        var absent = new Teams("absent", pairs, roster);
        var end = new Teams("end", pairs, roster);
        var middle = new Teams("middle", pairs, roster);
        surface.roster(Headcounts.of(absent, end, middle));
        for (Teams teams : List.of(absent, end, middle)) {
            surface.answer(teams.others(surface.fortnight(), roster - 1));
        }
        surface.answer(end.targets(surface.fortnight(), Teams.HIGHEST));
        surface.answer(middle.targets(surface.fortnight(), Teams.CENTRAL));
        FortnightView fortnightView = FortnightView.ofEnd(surface);
        int reach = promise.policy().clipWidth() / 2;
        return List.of(ratios(fortnightView, absent, promise, reach), ratios(fortnightView, end, promise, reach),
                ratios(fortnightView, absent, promise, 0), ratios(fortnightView, middle, promise, 0));
    }

    /** Of presence with a contribution of so many points, against absence. */
    private static double[] ratios(FortnightView fortnightView, Teams teams, Promise promise, int points) {
        double[] sums = fortnightView.sums(teams, teams.roster() - 1);
        double[] counts = fortnightView.counts(teams, teams.roster() - 1);
        double sumVariance = Math.pow(promise.sumDeviation(), 2);
        double countVariance = Math.pow(promise.countDeviation(), 2);
        return IntStream.range(0, sums.length)
            .mapToDouble(i -> points * (sums[i] - points / 2.0) / sumVariance + (counts[i] - 0.5) / countVariance)
            .toArray();
    }

}
