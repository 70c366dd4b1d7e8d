package org.respite.ingest.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.Unit;
import org.respite.http.problem.Violation;

/**
 * What a few lines teach about a roster, kept apart from it until it is stored. Places
 * claims as if it had been learned already. For one thread.
 */
final class RosterUpdate {

    private final Roster roster;

    private final int begun;

    private final boolean mayLearn;

    private final boolean mayGrow;

    /** By canonical name. */
    private final Map<String, Membership> members = new HashMap<>();

    private UnitTree tree;

    private int lost;

    /**
     * An update without any content yet.
     * @param begun the newest block that has begun
     * @param mayLearn whether import lines teach; else only files do
     */
    RosterUpdate(Roster roster, int begun, boolean mayLearn) {
        this(roster, begun, mayLearn, true);
    }

    /**
     * The same, of which an end can be set to the growing.
     * @param mayGrow whether import lines teach units too, not people alone
     */
    RosterUpdate(Roster roster, int begun, boolean mayLearn, boolean mayGrow) {
        this.roster = roster;
        this.begun = begun;
        this.mayLearn = mayLearn;
        this.mayGrow = mayGrow;
        this.tree = roster.tree();
    }

    Placement place(PlacementRequest placementRequest) {
        return switch (placementRequest) {
            case PlacementRequest.Own own -> found(own);
            case PlacementRequest.Named named ->
                objection(named).<Placement>map(Placement.Refused::new).orElseGet(() -> learned(named));
        };
    }

    /** Puts units in, known ones included. */
    void units(Collection<Unit> units) {
        tree = tree.with(units);
    }

    /**
     * Puts people into units. Where import lines teach nothing the plans are the whole
     * roster: of everybody who is known, whoever is in none leaves. Where they do, the
     * plans only add.
     * @param plans by canonical name: first block → unit from then on, or
     * {@link Membership#NOWHERE}
     */
    void plans(Map<String, SortedMap<Integer, String>> plans) {
        plans.forEach(this::planned);
        if (!mayLearn) {
            roster.subjects().filter(subject -> !plans.containsKey(subject)).forEach(this::lost);
        }
    }

    /**
     * Of somebody unknown the past is taken as told; of anybody else what has begun stays
     * as it is.
     */
    private void planned(String subject, SortedMap<Integer, String> plan) {
        Membership known = membership(subject);
        boolean adds = mayLearn && !known.equals(Membership.NONE);
        keep(subject, adds ? known.added(plan, begun) : known.replanned(plan, begun));
    }

    /**
     * Sets the last days of people who are in a file. Where import lines teach, one that
     * has named somebody since is not forgotten.
     * @param departures by canonical name
     */
    void departures(Map<String, List<Departure>> departures) {
        departures.forEach((subject, told) -> {
            Membership known = membership(subject);
            keep(subject, known.departing(mayLearn ? known.mergedWith(told) : told));
        });
    }

    private void lost(String subject) {
        Membership known = membership(subject);
        Membership left = known.replanned(new TreeMap<>(), begun);
        lost += left.equals(known) ? 0 : 1;
        keep(subject, left);
    }

    /** How many people leave because they are in no plan. */
    int lost() {
        return lost;
    }

    /** What changes, in numbers. */
    RosterChanges changes() {
        return RosterChanges.of(members, roster::membership, begun);
    }

    UnitTree tree() {
        return tree;
    }

    /** The memberships that have changed, by canonical name. */
    Map<String, Membership> members() {
        return Collections.unmodifiableMap(members);
    }

    /** Whether there are units the roster does not have, or has otherwise. */
    boolean hasGrown() {
        return !tree.equals(roster.tree());
    }

    boolean isEmpty() {
        return members.isEmpty() && !hasGrown();
    }

    private Optional<Violation> objection(PlacementRequest.Named named) {
        return tree.objection(named.unit(), named.department())
            .or(() -> mayLearn && mayGrow || tree.find(named.unit()).isPresent() ? Optional.empty()
                    : Optional.of(new Violation("unit", named.unit(), mayLearn
                            ? "a known unit: the organisation has no room for more" : "a unit of the organisation")));
    }

    private Placement learned(PlacementRequest.Named named) {
        if (mayLearn) {
            tree = tree.with(named.unit(), named.department());
            String subject = Identifiers.canonical(named.subject());
            keep(subject, membership(subject).answeredIn(named.block(), named.unit(), begun).hereOn(named.day()));
        }
        return found(named);
    }

    private Placement found(PlacementRequest placementRequest) {
        Membership known = membership(Identifiers.canonical(placementRequest.subject()));
        return known.leftBefore(placementRequest.day())
            .map(lastDay -> left(placementRequest, lastDay))
            .or(() -> known.unitIn(placementRequest.block()).map(Placement.Placed::new))
            .orElseGet(() -> unplaced(placementRequest));
    }

    private static Placement left(PlacementRequest placementRequest, LocalDate lastDay) {
        return switch (placementRequest) {
            case PlacementRequest.Own _ -> new Placement.Left(lastDay);
            case PlacementRequest.Named _ -> new Placement.Refused(
                    new Violation("unit", "none", "a place on the roster on " + placementRequest.day()));
        };
    }

    /** A person keeps what they answer; whoever keeps lists is to mend them. */
    private static Placement unplaced(PlacementRequest placementRequest) {
        return switch (placementRequest) {
            case PlacementRequest.Own _ -> new Placement.Nowhere();
            case PlacementRequest.Named _ -> new Placement.Refused(new Violation("unit", "none",
                    "a place on the roster for the four weeks from " + firstDayOf(placementRequest.block())));
        };
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
