package org.respite.ingest.roster;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.Unit;
import org.respite.http.problem.Violation;

/**
 * What a few lines teach about a roster, kept apart from it until it is stored. Places
 * claims as if it had been learned already. For one thread.
 */
final class Lesson {

    private final Roster roster;

    private final int begun;

    private final boolean mayLearn;

    private final Map<String, Membership> members = new HashMap<>();

    private UnitTree tree;

    /**
     * A lesson without any content yet.
     * @param begun the newest block that has begun
     * @param mayLearn whether import lines teach; else only files do
     */
    Lesson(Roster roster, int begun, boolean mayLearn) {
        this.roster = roster;
        this.begun = begun;
        this.mayLearn = mayLearn;
        this.tree = roster.tree();
    }

    Placement place(Claim claim) {
        return switch (claim) {
            case Claim.Own own -> found(own);
            case Claim.Named named ->
                objection(named).<Placement>map(Placement.Refused::new).orElseGet(() -> learned(named));
        };
    }

    /** Puts units in, known ones included. */
    void units(Collection<Unit> units) {
        tree = tree.with(units);
    }

    /**
     * Puts a person into units from blocks on. Of somebody unknown the past is taken as
     * told; of anybody else what has begun stays as it is.
     * @param units first block → unit from then on
     */
    void planned(String subject, SortedMap<Integer, String> units) {
        if (membership(subject).equals(Membership.NONE)) {
            keep(subject, Membership.of(units));
            return;
        }
        units.forEach((block, unit) -> keep(subject, membership(subject).plannedFrom(block, unit, begun)));
    }

    UnitTree tree() {
        return tree;
    }

    /** The memberships that have changed, by subject. */
    Map<String, Membership> members() {
        return Collections.unmodifiableMap(members);
    }

    boolean isEmpty() {
        return members.isEmpty() && tree.equals(roster.tree());
    }

    private Optional<Violation> objection(Claim.Named named) {
        return tree.objection(named.unit(), named.department())
            .or(() -> mayLearn || tree.find(named.unit()).isPresent() ? Optional.empty()
                    : Optional.of(new Violation("unit", named.unit(), "a unit of the organisation")));
    }

    private Placement learned(Claim.Named named) {
        if (mayLearn) {
            tree = tree.with(named.unit(), named.department());
            keep(named.subject(), membership(named.subject()).answeredIn(named.block(), named.unit(), begun));
        }
        return found(named);
    }

    private Placement found(Claim claim) {
        return membership(claim.subject()).unitIn(claim.block())
            .<Placement>map(Placement.Placed::new)
            .orElseGet(() -> new Placement.Refused(new Violation("unit", "none",
                    "a place on the roster for the four weeks from " + firstDayOf(claim.block()))));
    }

    private static Object firstDayOf(int block) {
        return ReportingCalendar.firstDayOf(ReportingCalendar.firstFortnightOf(block));
    }

    private Membership membership(String subject) {
        Membership learned = members.get(subject);
        return learned == null ? roster.membership(subject) : learned;
    }

    private void keep(String subject, Membership membership) {
        if (!membership.equals(membership(subject))) {
            members.put(subject, membership);
        }
    }

}
