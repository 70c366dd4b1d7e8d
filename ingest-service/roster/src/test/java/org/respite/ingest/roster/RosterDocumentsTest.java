package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;

class RosterDocumentsTest {

    private static final Person ANA = new Person("lakeside", "ana");

    private static final Membership LEAVING = Membership.of(Map.of(26, "crisis-team", 36, Membership.NOWHERE),
            List.of(new Departure(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 5, 1)),
                    new Departure(LocalDate.of(2026, 9, 9), null)));

    @Test
    void readsWhatItWrites() {
        assertThat(RosterDocuments.membership(RosterDocuments.member(ANA, LEAVING))).isEqualTo(LEAVING);
    }

    @Test
    void writesLastDaysBesideWhatVersionsOfBeforeRead() {
        Document written = RosterDocuments.member(ANA, LEAVING);

        assertThat(written.keySet()).containsExactly("_id", "units", "left", "departures");
        assertThat(written.getList("units", Document.class))
            .containsExactly(new Document("from", 26).append("unit", "crisis-team"));
        assertThat(written.getList("left", Integer.class)).containsExactly(36);
        assertThat(written.getList("departures", Document.class)).containsExactly(
                new Document("lastDay", "2026-03-31").append("back", "2026-05-01"),
                new Document("lastDay", "2026-09-09").append("back", null));
    }

    /** By the version before, which knew the block somebody left with and not the day. */
    @Test
    void readsWhatVersionsOfBeforeWrote() {
        Document stored = Document.parse("""
                {"_id": "lakeside/ana", "units": [{"from": 26, "unit": "crisis-team"}], "left": [36]}""");

        assertThat(RosterDocuments.membership(stored))
            .isEqualTo(Membership.of(Map.of(26, "crisis-team", 36, Membership.NOWHERE)));
    }

}
