package org.respite.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.ReleasePolicy;

/**
 * Subtracts the published teams from their department and organisation to uncover those
 * that were withheld, with the target in one of them: nothing may be left where one team
 * is withheld, and the sum of all of them, noise of each in it, where there are more.
 * Then looks among all sums and differences of an untidy organisation for one that
 * singles out a withheld unit, or fewer people than a unit may have.
 */
final class ComplementOfParents implements Attack {

    /** Each of these teams needs a department, and nothing but zero is expected. */
    private static final int FEWER = 4;

    private static final int SEVERAL = 2;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String attempt() {
        return "subtract published teams from their parents";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> one = observe(target, attackScale, 1);
        List<double[]> several = observe(target, attackScale, SEVERAL);
        var ofOne = new TwoWorlds(one.get(0), one.get(1)).audit(Event.above(0));
        var ofSeveral = new TwoWorlds(shown(several.get(0)), shown(several.get(1))).audit(Event.above(0));
        List<Measurement> measured = new ArrayList<>();
        measured.add(Verdicts.advantage("score in the withheld team, from what is left of its department", ofOne, 0));
        measured.add(Measurement.none("departments with one withheld team in them", shown(one.get(0)).length));
        measured.addAll(Verdicts.test("score in one of two withheld teams, the same", ofSeveral,
                promise.scoreAdvantageInSum(SEVERAL)));
        measured.add(
                Measurement.atLeast("departments with two withheld teams in them", shown(several.get(0)).length, 1, 0));
        measured.add(Measurement.none("parents unlike the sum of their units", faults(one, 2) + faults(several, 2)));
        measured.add(Measurement.none("parents that tell one unit", faults(one, 3) + faults(several, 3)));
        measured.addAll(
                new UntidyOrganisation(target.open("untidy"), promise.policy().exhaustion().minimumRoster()).measure());
        return new Finding.Tried(measured);
    }

    /** What is left of departments in both worlds; how many parents are faulty. */
    private static List<double[]> observe(Target target, AttackScale attackScale, int withheld) {
        ReleasePolicy policy = target.promise().policy();
        return Batches.observe(target, "complement-of-parents-" + withheld, attackScale.pairs() / FEWER,
                (surface, pairs) -> observe(surface, policy, pairs, withheld));
    }

    private static List<double[]> observe(Surface surface, ReleasePolicy policy, int pairs, int withheld) {
        int roster = policy.exhaustion().minimumRoster();
        var calm = new Departments("calm", pairs, withheld, roster);
        var exhausted = new Departments("exhausted", pairs, withheld, roster);
        surface.roster(Stream.concat(calm.teams(), exhausted.teams()).toList());
        int puppets = policy.gates().minimumCount() - 2;
        surface.answer(calm.answers(surface.fortnight(), puppets, Teams.LOWEST));
        surface.answer(exhausted.answers(surface.fortnight(), puppets, Teams.HIGHEST));
        Map<String, String> membership = new HashMap<>(calm.membership());
        membership.putAll(exhausted.membership());
        FortnightView fortnightView = FortnightView.ofEnd(surface);
        var cellHierarchy = CellHierarchy.of(fortnightView, membership);
        return List.of(left(calm, fortnightView, cellHierarchy), left(exhausted, fortnightView, cellHierarchy),
                new double[] { cellHierarchy.parentsUnlikeTheirUnits() },
                new double[] { cellHierarchy.parentsThatTellOneUnit() });
    }

    /** Not a number where the department holds nothing but what is published. */
    private static double[] left(Departments departments, FortnightView fortnightView, CellHierarchy cellHierarchy) {
        return IntStream.range(0, departments.number())
            .mapToObj(i -> fortnightView.cell(departments.id(i)))
            .mapToDouble(parent -> left(parent, cellHierarchy))
            .toArray();
    }

    private static double left(TeamIndicatorReleased parent, CellHierarchy cellHierarchy) {
        boolean nothing = !parent.isPublished()
                || (cellHierarchy.cellsLeft(parent) == 0 && cellHierarchy.sumLeft(parent) == 0);
        return nothing ? Double.NaN : cellHierarchy.sumLeft(parent);
    }

    private static double[] shown(double[] left) {
        return DoubleStream.of(left).filter(sum -> !Double.isNaN(sum)).toArray();
    }

    private static long faults(List<double[]> seen, int kind) {
        return (long) DoubleStream.of(seen.get(kind)).sum();
    }

}
