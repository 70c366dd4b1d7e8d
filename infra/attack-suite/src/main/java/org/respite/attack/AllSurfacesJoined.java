package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.alert.detection.Participation;
import org.respite.attack.finding.Finding;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.LinearClassifier;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Throws together everything that can be seen about a team, of the cell, its parents, the
 * trend, the alerts and the turnout, and lets a classifier learn on one half of the teams
 * what gives the target away; then tries it on the other half, and the other way round.
 * All of it is computed from released cells, so nothing may come on top of what the cells
 * give.
 */
final class AllSurfacesJoined implements Attack {

    private static final int FORTNIGHTS = 2;

    /** Each of these teams needs a department. */
    private static final int FEWER = 2;

    /** A classifier of so few features learns nothing more from further teams. */
    private static final int ENOUGH = AttackScale.NORMAL.pairs();

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String attempt() {
        return "join cells, parents, trends, alerts and turnout, and let a classifier learn";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        int pairs = Math.min(attackScale.pairs(), ENOUGH) / FEWER;
        var calm = new SiblingTeams("calm", pairs);
        var exhausted = new SiblingTeams("exhausted", pairs);
        Surface surface = target.open("all-surfaces-joined");
        surface.roster(Stream.concat(calm.teams(), exhausted.teams()).toList());
        var trends = new Trends();
        List<FortnightView> seen = new ArrayList<>();
        for (int i = 0; i < FORTNIGHTS; i++) {
            surface.answer(calm.answers(surface.fortnight(), Teams.LOWEST));
            surface.answer(exhausted.answers(surface.fortnight(), Teams.HIGHEST));
            seen.add(FortnightView.ofEnd(surface));
            trends.take(seen.getLast());
        }
        var worlds = crossed(features(calm, seen, trends), features(exhausted, seen, trends));
        return new Finding.Tried(Verdicts.test(FORTNIGHTS + " fortnights, all surfaces", worlds.audit(Event.above(0)),
                target.promise().scoreAdvantage(FORTNIGHTS)));
    }

    /** Either half is judged by what was learnt from the other. */
    private static TwoWorlds crossed(List<double[]> calm, List<double[]> exhausted) {
        int half = calm.size() / 2;
        var one = LinearClassifier.trained(calm.subList(0, half), exhausted.subList(0, half));
        var other = LinearClassifier.trained(calm.subList(half, calm.size()),
                exhausted.subList(half, exhausted.size()));
        return new TwoWorlds(scores(calm, half, one, other), scores(exhausted, half, one, other));
    }

    private static double[] scores(List<double[]> teams, int half, LinearClassifier one, LinearClassifier other) {
        return IntStream.range(0, teams.size())
            .mapToDouble(i -> (i < half ? other : one).score(teams.get(i)))
            .toArray();
    }

    private static List<double[]> features(SiblingTeams teams, List<FortnightView> seen, Trends trends) {
        return IntStream.range(0, teams.number()).mapToObj(i -> {
            DoubleStream cells = seen.stream().flatMapToDouble(fortnightView -> cells(teams, i, fortnightView));
            DoubleStream derived = DoubleStream.concat(DoubleStream.of(trends.of(teams.watched(i))),
                    DoubleStream.of(turnout(teams.watched(i), seen)));
            return DoubleStream.concat(cells, derived).toArray();
        }).toList();
    }

    private static DoubleStream cells(SiblingTeams teams, int team, FortnightView fortnightView) {
        return Stream.of(teams.watched(team), teams.sibling(team), teams.department(team))
            .map(fortnightView::cell)
            .flatMapToDouble(
                    cell -> DoubleStream.of((double) cell.sum(), (double) cell.count(), cell.cells(), mean(cell)));
    }

    private static double mean(TeamIndicatorReleased cell) {
        return cell.isPublished() ? cell.mean() : 0;
    }

    private static double turnout(String unit, List<FortnightView> seen) {
        List<TeamIndicatorReleased> cells = seen.stream().map(fortnightView -> fortnightView.cell(unit)).toList();
        return new Participation(cells.stream().mapToLong(TeamIndicatorReleased::count).sum(),
                cells.stream().mapToLong(TeamIndicatorReleased::headcount).sum(),
                cells.stream().mapToDouble(cell -> cell.mechanism().countVariance()).sum())
            .percent();
    }

}
