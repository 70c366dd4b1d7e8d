package org.respite.ingest.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.respite.contract.unit.Unit;
import org.respite.ingest.pseudonym.Person;

/**
 * Rosters as documents: one an organisation with its units, one a person. A person's id
 * is the organisation's, a slash, which no organisation's id holds, and the subject.
 */
final class RosterDocuments {

    private static final String ID = "_id";

    private static final String LEFT = "left";

    private static final String DEPARTURES = "departures";

    private static final String LAST_DAY = "lastDay";

    private static final String BACK = "back";

    private RosterDocuments() {
    }

    static Document sameId(Document document) {
        return new Document(ID, document.get(ID));
    }

    static Document organisation(Roster roster, UnitTree tree) {
        return new Document(ID, roster.organisation()).append("zone", roster.calendar().zone().getId())
            .append("units", tree.units()
                .stream()
                .map(unit -> new Document("id", unit.id()).append("name", unit.name()).append("parent", unit.parent()))
                .toList());
    }

    static Roster roster(Document stored, Map<String, Membership> members) {
        var units = stored.getList("units", Document.class)
            .stream()
            .map(unit -> new Unit(unit.getString("id"), unit.getString("name"), unit.getString("parent")))
            .toList();
        return new Roster(stored.getString(ID), ZoneId.of(stored.getString("zone")), UnitTree.of(units), members);
    }

    /**
     * The blocks a person belongs to no unit from on are a list of their own, and so are
     * the days they left on, which a version that knows no leaving passes over.
     */
    static Document member(Person person, Membership membership) {
        List<Document> units = membership.units()
            .entrySet()
            .stream()
            .filter(entry -> !entry.getValue().equals(Membership.NOWHERE))
            .map(entry -> new Document("from", entry.getKey()).append("unit", entry.getValue()))
            .toList();
        List<Integer> left = membership.units()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().equals(Membership.NOWHERE))
            .map(Map.Entry::getKey)
            .toList();
        return new Document(ID, person.organisation() + "/" + person.subject()).append("units", units)
            .append(LEFT, left)
            .append(DEPARTURES, membership.departures().stream().map(RosterDocuments::document).toList());
    }

    private static Document document(Departure departure) {
        LocalDate back = departure.back();
        return new Document(LAST_DAY, departure.lastDay().toString()).append(BACK,
                back == null ? null : back.toString());
    }

    private static Departure departure(Document stored) {
        @Nullable String back = stored.getString(BACK);
        return new Departure(LocalDate.parse(stored.getString(LAST_DAY)), back == null ? null : LocalDate.parse(back));
    }

    static Person person(Document stored) {
        String[] parts = stored.getString(ID).split("/", 2);
        return new Person(parts[0], parts[1]);
    }

    static Membership membership(Document stored) {
        Map<Integer, String> units = new HashMap<>();
        stored.getList("units", Document.class)
            .forEach(entry -> units.put(entry.getInteger("from"), entry.getString("unit")));
        stored.getList(LEFT, Integer.class, List.of()).forEach(block -> units.put(block, Membership.NOWHERE));
        var departures = stored.getList(DEPARTURES, Document.class, List.of())
            .stream()
            .map(RosterDocuments::departure)
            .toList();
        return Membership.of(units, departures);
    }

}
