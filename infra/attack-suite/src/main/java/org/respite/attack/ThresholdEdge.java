package org.respite.attack;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Puts one sock puppet fewer into a team than the gate asks for, so that it is the target
 * who lifts it over the gate or does not; and looks at withheld records for a trace of
 * who is behind them.
 */
final class ThresholdEdge implements Attack {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String attempt() {
        return "fill a team with sock puppets up to the gate";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> seen = Batches.observe(target, "threshold-edge", attackScale.pairs(),
                (surface, pairs) -> observe(surface, promise, pairs));
        double[] calm = seen.get(1);
        double[] exhausted = seen.get(2);
        int gate = promise.policy().gates().minimumCount();
        double expected = promise.publishedProbability(gate);
        double margin = Verdicts.MARGIN * Math.sqrt(expected * (1 - expected) / (2.0 * calm.length));
        double published = (published(calm) + published(exhausted)) / (2.0 * calm.length);
        return new Finding.Tried(List.of(
                Measurement.none("published with " + (gate - 1) + " answers", (long) published(seen.getFirst())),
                Measurement.atMost("share published with " + gate + " answers", published, expected, margin),
                Measurement.atLeast("share published at least, with " + gate + " answers", published, expected, margin),
                Verdicts.advantage("score, where published", new TwoWorlds(calm, exhausted).audit(Event.above(0)),
                        expected * promise.scoreAdvantage(1)),
                Measurement.atMost("kinds of withheld record, its unit's id aside", seen.get(3)[0], 1, 0)));
    }

    private static double published(double[] sums) {
        return DoubleStream.of(sums).filter(sum -> !Double.isNaN(sum)).count();
    }

    private static List<double[]> observe(Surface surface, Promise promise, int pairs) {
        var gates = promise.policy().gates();
        int puppets = gates.minimumCount() - 1;
        int roster = promise.policy().exhaustion().minimumRoster();
        var absent = new Teams("absent", pairs, roster);
        var calm = new Teams("calm", pairs, roster);
        var exhausted = new Teams("exhausted", pairs, roster);
        surface.roster(Headcounts.of(absent, calm, exhausted));
        for (Teams teams : List.of(absent, calm, exhausted)) {
            surface.answer(teams.others(surface.fortnight(), puppets));
        }
        surface.answer(calm.targets(surface.fortnight(), Teams.LOWEST));
        surface.answer(exhausted.targets(surface.fortnight(), Teams.HIGHEST));
        FortnightView fortnightView = FortnightView.ofEnd(surface);
        double[] kinds = { withheldKinds(fortnightView, List.of(absent, calm, exhausted)) };
        return List.of(fortnightView.sums(absent, puppets), fortnightView.sums(calm, puppets),
                fortnightView.sums(exhausted, puppets), kinds);
    }

    private static double withheldKinds(FortnightView fortnightView, List<Teams> situations) {
        Stream<TeamIndicatorReleased> cells = situations.stream()
            .flatMap(teams -> teams.each(team -> fortnightView.cell(teams.id(team))));
        return cells.filter(cell -> !cell.isPublished()).map(WireDiff::withoutUnit).distinct().count();
    }

}
