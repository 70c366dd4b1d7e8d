package org.respite.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.TwoWorlds;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.ReleasePolicy;

/**
 * Subtracts the published teams from their department and organisation to uncover the one
 * that was withheld, with the target in it; and looks among all sums and differences of
 * an untidy organisation for one that singles out fewer people than a unit may have.
 */
final class ComplementOfParents implements Attack {

    /** Each of these teams needs a department, and nothing but zero is expected. */
    private static final int FEWER = 4;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String attempt() {
        return "subtract published teams from their parents";
    }

    @Override
    public Finding mount(Target target, Effort effort) {
        ReleasePolicy policy = target.promise().policy();
        List<double[]> seen = Batches.observe("complement-of-parents", effort.pairs() / FEWER,
                (organisation, pairs) -> observe(target.open(organisation), policy, pairs));
        var audit = new TwoWorlds(seen.get(0), seen.get(1)).audit(Event.above(0));
        List<Measurement> measured = new ArrayList<>();
        measured.add(Verdicts.advantage("score in a withheld team, from what is left of its department", audit, 0));
        measured.add(Measurement.none("parents unlike the sum of their published units", (long) seen.get(2)[0]));
        measured.add(Measurement.none("parents that rest on one published unit", (long) seen.get(2)[1]));
        measured.addAll(new UntidyOrganisation(target.open("untidy"), policy.exhaustion().minimumRoster()).measure());
        return new Finding.Tried(measured);
    }

    /** What is left of departments in both worlds; how many parents are faulty. */
    private static List<double[]> observe(Surface surface, ReleasePolicy policy, int pairs) {
        var calm = new Departments("calm", pairs, policy.exhaustion().minimumRoster());
        var exhausted = new Departments("exhausted", pairs, policy.exhaustion().minimumRoster());
        surface.roster(Stream.concat(calm.teams(), exhausted.teams()).toList());
        int puppets = policy.gates().minimumCount() - 2;
        surface.answer(calm.answers(surface.fortnight(), puppets, Teams.LOWEST));
        surface.answer(exhausted.answers(surface.fortnight(), puppets, Teams.HIGHEST));
        Map<String, String> membership = new HashMap<>(calm.membership());
        membership.putAll(exhausted.membership());
        Sight sight = Sight.ofEnd(surface);
        var family = Family.of(sight, membership);
        double[] faults = { family.parentsUnlikeTheirUnits(), family.parentsOfOneUnit() };
        return List.of(left(calm, sight, family), left(exhausted, sight, family), faults);
    }

    private static double[] left(Departments departments, Sight sight, Family family) {
        return IntStream.range(0, departments.number())
            .mapToObj(i -> sight.cell(departments.id(i)))
            .mapToDouble(parent -> left(parent, family))
            .toArray();
    }

    private static double left(TeamIndicatorReleased parent, Family family) {
        return parent.isPublished() ? family.sumLeft(parent) : 0;
    }

}
