package org.respite.ingest.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.UnitTreePublished;

/**
 * One organisation's units and people. Read by many threads; changed by one at a time,
 * and only by what has been stored.
 */
final class Roster {

    /** For how many blocks, the current one included, headcounts are published. */
    private static final int BLOCKS_TOLD = 4;

    private final String organisation;

    private final ReportingCalendar calendar;

    /** By canonical name. */
    private final ConcurrentMap<String, Membership> members = new ConcurrentHashMap<>();

    private final Spellings spellings;

    private volatile UnitTree tree;

    /**
     * A roster as it is stored.
     * @param members by the person's name as it was spelled when they were first stored
     */
    Roster(String organisation, ZoneId zone, UnitTree tree, Map<String, Membership> members) {
        this(organisation, zone, tree, Spellings.of(members), Map.of());
        spellings.names()
            .forEach(name -> this.members.put(Identifiers.canonical(name), Objects.requireNonNull(members.get(name))));
    }

    private Roster(String organisation, ZoneId zone, UnitTree tree, Spellings spellings,
            Map<String, Membership> members) {
        this.organisation = organisation;
        this.calendar = new ReportingCalendar(zone);
        this.tree = tree;
        this.spellings = spellings;
        this.members.putAll(members);
    }

    String organisation() {
        return organisation;
    }

    ReportingCalendar calendar() {
        return calendar;
    }

    UnitTree tree() {
        return tree;
    }

    /** Of a person by their canonical name. */
    Membership membership(String subject) {
        return Objects.requireNonNullElse(members.get(subject), Membership.NONE);
    }

    /** The canonical names of everybody who is, was or will be here. */
    Stream<String> subjects() {
        return members.keySet().stream();
    }

    Spellings spellings() {
        return spellings;
    }

    /** How many people belong to a unit in a block. */
    int size(int block) {
        return (int) members.values().stream().filter(member -> member.unitIn(block).isPresent()).count();
    }

    void apply(RosterUpdate rosterUpdate) {
        members.putAll(rosterUpdate.members());
        tree = rosterUpdate.tree();
    }

    /** The same people in another zone. */
    Roster in(ZoneId zone) {
        return new Roster(organisation, zone, tree, spellings, members);
    }

    /**
     * What everybody may know of it. Headcounts are named for the last blocks and for
     * every later one at which a known move takes effect.
     */
    UnitTreePublished published(Instant now) {
        return published(now, tree, members.values());
    }

    /** The same, with what an update says. */
    UnitTreePublished published(Instant now, RosterUpdate rosterUpdate) {
        var taught = new HashMap<>(members);
        taught.putAll(rosterUpdate.members());
        return published(now, rosterUpdate.tree(), taught.values());
    }

    private UnitTreePublished published(Instant now, UnitTree units, Collection<Membership> people) {
        int current = calendar.blockOf(now);
        var blocks = new TreeSet<>(IntStream.rangeClosed(current - BLOCKS_TOLD + 1, current).boxed().toList());
        people.forEach(member -> blocks.addAll(member.units().tailMap(current + 1).keySet()));
        SortedMap<Integer, Map<String, Integer>> headcounts = new TreeMap<>();
        blocks.forEach(block -> headcounts.put(block, headcounts(block, units, people)));
        return new UnitTreePublished(organisation, calendar.zone(), now, units.units(), headcounts,
                Leavers.of(people, blocks));
    }

    private static Map<String, Integer> headcounts(int block, UnitTree units, Collection<Membership> people) {
        var headcounts = new TreeMap<String, Integer>();
        units.leaves().forEach(unit -> headcounts.put(unit, 0));
        people.forEach(member -> member.unitIn(block).ifPresent(unit -> headcounts.merge(unit, 1, Integer::sum)));
        return headcounts;
    }

}
