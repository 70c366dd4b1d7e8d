package org.respite.ingest.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
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

    private final ConcurrentMap<String, Membership> members = new ConcurrentHashMap<>();

    private volatile UnitTree tree;

    Roster(String organisation, ZoneId zone, UnitTree tree, Map<String, Membership> members) {
        this.organisation = organisation;
        this.calendar = new ReportingCalendar(zone);
        this.tree = tree;
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

    Membership membership(String subject) {
        return Objects.requireNonNullElse(members.get(subject), Membership.NONE);
    }

    void learn(Lesson lesson) {
        members.putAll(lesson.members());
        tree = lesson.tree();
    }

    /** The same people in another zone. */
    Roster in(ZoneId zone) {
        return new Roster(organisation, zone, tree, members);
    }

    /**
     * What everybody may know of it. Headcounts are named for the last blocks and for
     * every later one at which a known move takes effect.
     */
    UnitTreePublished published(Instant now) {
        int current = calendar.blockOf(now);
        var blocks = new TreeSet<>(IntStream.rangeClosed(current - BLOCKS_TOLD + 1, current).boxed().toList());
        members.values().forEach(member -> blocks.addAll(member.units().tailMap(current + 1).keySet()));
        SortedMap<Integer, Map<String, Integer>> headcounts = new TreeMap<>();
        blocks.forEach(block -> headcounts.put(block, headcounts(block)));
        return new UnitTreePublished(organisation, calendar.zone(), now, tree.units(), headcounts);
    }

    private Map<String, Integer> headcounts(int block) {
        var people = new TreeMap<String, Integer>();
        tree.leaves().forEach(unit -> people.put(unit, 0));
        members.values().forEach(member -> member.unitIn(block).ifPresent(unit -> people.merge(unit, 1, Integer::sum)));
        return people;
    }

}
