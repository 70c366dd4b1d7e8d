package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.roster.Requests.own;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;

/** Names in the store as versions that told people apart by bytes have left them. */
class SpellingsTest {

    private static final int BLOCK = 35;

    private static final Instant IN_BLOCK = Instant.parse("2026-09-10T12:00:00Z");

    @Test
    void somebodyStoredWithCapitalsKeepsTheirNameHoweverTheyAreSpelledNow() {
        Roster roster = stored(member("J.Kühn", BLOCK));

        assertThat(roster.spellings().name("j.kühn")).isEqualTo("J.Kühn");
        assertThat(roster.spellings().name("J.KÜHN ")).isEqualTo("J.Kühn");
        assertThat(roster.spellings().owner("j.kühn")).isEqualTo("J.Kühn");
        assertThat(new RosterUpdate(roster, BLOCK, false).place(own("j.KÜHN", BLOCK)))
            .isEqualTo(new Placement.Placed("crisis-team"));
    }

    @Test
    void somebodyNewIsCalledByTheCanonicalForm() {
        Roster roster = stored();

        assertThat(roster.spellings().name(" Ana ")).isEqualTo("ana");
        assertThat(roster.spellings().owner("ANA")).isEqualTo("ana");
    }

    @Test
    void twoStoredSpellingsAreOneContributorFromNowOnAndKeepTheirJournals() {
        Roster roster = stored(member("j.kühn", BLOCK), member("J.Kühn", BLOCK - 4));

        assertThat(roster.spellings().name("j.kühn")).isEqualTo("J.Kühn");
        assertThat(roster.spellings().name("J.Kühn")).isEqualTo("J.Kühn");
        assertThat(roster.spellings().owner("j.kühn")).isEqualTo("j.kühn");
        assertThat(roster.spellings().owner("J.Kühn")).isEqualTo("J.Kühn");
        assertThat(roster.spellings().owner("J.KÜHN")).isEqualTo("J.Kühn");
        assertThat(roster.published(IN_BLOCK).headcountsIn(BLOCK)).containsEntry("crisis-team", 1);
        assertThat(roster.in(ZoneId.of("UTC")).spellings().owner("j.kühn")).isEqualTo("j.kühn");
    }

    @Test
    void storedMembershipsAreReadAndLeaversAreStoredSoThatOlderVersionsReadThem() {
        var old = new Document("_id", "lakeside/Ana").append("units",
                List.of(new Document("from", 26).append("unit", "crisis-team"),
                        new Document("from", 30).append("unit", "day-clinic")));
        assertThat(RosterDocuments.person(old)).isEqualTo(new Person("lakeside", "Ana"));
        assertThat(RosterDocuments.membership(old).units()).isEqualTo(Map.of(26, "crisis-team", 30, "day-clinic"));

        var left = Membership.of(Map.of(26, "crisis-team", 30, Membership.NOWHERE, 33, "day-clinic"));
        Document stored = RosterDocuments.member(new Person("lakeside", "Ana"), left);
        assertThat(RosterDocuments.membership(stored)).isEqualTo(left);
        assertThat(stored.getList("units", Document.class)).extracting(entry -> entry.getString("unit"))
            .containsExactly("crisis-team", "day-clinic");
    }

    @SafeVarargs
    private static Roster stored(Map.Entry<String, Membership>... members) {
        return new Roster("lakeside", ZoneId.of("Europe/Berlin"), UnitTree.EMPTY.with("crisis-team", "outpatient"),
                Map.ofEntries(members));
    }

    private static Map.Entry<String, Membership> member(String name, int from) {
        return Map.entry(name, Membership.of(Map.of(from, "crisis-team")));
    }

}
