package org.respite.ingest.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.unit.Unit;
import tools.jackson.databind.JsonNode;

/**
 * Reads the people of a roster file: everybody under one spelling, and on one day in one
 * unit.
 */
final class RosterMembers {

    private static final Set<String> FIELDS = Set.of("subject", "unit", "from", "until");

    private static final String DAY = "such as 2026-11-02";

    private static final String NO_DAY = "not a day";

    private static final int LAST_YEAR = 9999;

    private final RosterFields fields;

    private final UnitTree units;

    /** Canonical name → position of the first row and how it spells the name. */
    private final Map<String, Row> people = new HashMap<>();

    /** Canonical name and first day → position. */
    private final Map<List<Object>, Integer> days = new HashMap<>();

    RosterMembers(RosterFields fields, List<Unit> units) {
        this.fields = fields;
        this.units = UnitTree.of(units);
    }

    List<RosterFile.Member> read(List<JsonNode> list) {
        var members = new ArrayList<RosterFile.Member>();
        for (int i = 0; i < list.size(); i++) {
            RosterFile.Member member = read(list.get(i), "members[" + i + "]");
            if (member != null) {
                check(member, i);
                members.add(member);
            }
        }
        return members;
    }

    private RosterFile.@Nullable Member read(JsonNode json, String position) {
        int faults = fields.faults().size();
        fields.known(json, "members", position, FIELDS);
        String subject = fields.text(json, "subject", position + ".subject", Identifiers.SUBJECT);
        String unit = fields.text(json, "unit", position + ".unit", "a unit of the file, not a department");
        @Nullable LocalDate from = fields.needed(json, "from", position + ".from", LocalDate.class, NO_DAY, DAY);
        @Nullable LocalDate until = fields.optional(json, "until", position + ".until", LocalDate.class, NO_DAY, DAY);
        return from == null || fields.faults().size() > faults ? null
                : new RosterFile.Member(subject, unit, from, until);
    }

    private void check(RosterFile.Member member, int number) {
        String position = "members[" + number + "]";
        if (!Identifiers.isSubject(member.subject())) {
            fields.wrong(position + ".subject", "not usable", Identifiers.SUBJECT);
            return;
        }
        if (units.find(member.unit()).filter(unit -> unit.parent() != null).isEmpty()) {
            fields.wrong(position + ".unit", "not known as a unit", "a unit of the file, not a department");
        }
        checkDay(member.from(), position + ".from");
        checkDay(member.until(), position + ".until");
        if (member.until() != null && member.until().isBefore(member.from())) {
            fields.wrong(position + ".until", "before from", "the last day, not before the first");
        }
        checkPerson(member, position, number);
    }

    /** Blocks are counted in whole numbers, and nobody works for ten thousand years. */
    private void checkDay(@Nullable LocalDate day, String position) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            fields.wrong(position, "in no year of a roster", "a day from 0001-01-01 to 9999-12-31");
        }
    }

    private void checkPerson(RosterFile.Member member, String position, int number) {
        String name = Identifiers.canonical(member.subject());
        Row first = people.putIfAbsent(name, new Row(number, member.subject()));
        if (first != null && !first.spelling().equals(member.subject())) {
            fields.wrong(position + ".subject", "the same person as members[" + first.number() + "] spelled otherwise",
                    "one spelling a person");
        }
        Integer same = days.putIfAbsent(List.of(name, member.from()), number);
        if (same != null) {
            fields.wrong(position + ".from", "the same person and day as members[" + same + "]",
                    "one row a person and day");
        }
    }

    private record Row(int number, String spelling) {
    }

}
