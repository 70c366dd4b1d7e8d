package org.respite.ingest.roster;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.respite.contract.unit.Unit;
import org.respite.ingest.pseudonym.Person;

/**
 * Rosters as documents: one an organisation with its units, one a person. A person's id
 * is the organisation's, a slash, which no organisation's id holds, and the subject.
 */
final class RosterDocuments {

    private static final String ID = "_id";

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

    static Document member(Person person, Membership membership) {
        List<Document> units = membership.units()
            .entrySet()
            .stream()
            .map(entry -> new Document("from", entry.getKey()).append("unit", entry.getValue()))
            .toList();
        return new Document(ID, person.organisation() + "/" + person.subject()).append("units", units);
    }

    static Person person(Document stored) {
        String[] parts = stored.getString(ID).split("/", 2);
        return new Person(parts[0], parts[1]);
    }

    static Membership membership(Document stored) {
        return Membership.of(stored.getList("units", Document.class)
            .stream()
            .collect(toMap(entry -> entry.getInteger("from"), entry -> entry.getString("unit"))));
    }

}
