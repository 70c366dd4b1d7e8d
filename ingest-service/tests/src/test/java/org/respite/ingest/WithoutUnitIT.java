package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Whoever is on no unit has a journal all the same, and never counts with it. */
class WithoutUnitIT extends JournalDoor {

    private static final String NOBODYS = "nobodys";

    private static final String ZOE = "zoe";

    @Test
    void whatTheyAnsweredIsTheirsAndCountsOnNoInstance() {
        UUID id = UUID.randomUUID();
        String first = own(ZOE, id, 3);
        assertThat(first).contains("\"counts\":false", "\"reason\":\"no unit yet: ");
        var entry = history(NOBODYS, ZOE, "", 1).at("/entries/0");
        assertThat(entry.at("/answers/energy").asInt()).isEqualTo(3);
        assertThat(entry.path("fortnight").isMissingNode()).isTrue();
        assertThat(body(
                ask(http(), HttpMethod.GET, "/export", Tokens.clinician(ZOE, NOBODYS), MediaType.APPLICATION_NDJSON)
                    .expectStatus()
                    .isOk()))
            .contains(id.toString());

        try (var newer = restarted(Map.of("respite.ingest.journal.follow", "false"))) {
            // So that its roster knows where she works now.
            var taught = batch(newer.http(), Tokens.importer(NOBODYS),
                    CheckIns.imported(ZOE, "crisis-team", "outpatient", CheckIns.energy(UUID.randomUUID(), 4)));
            assertThat(body(taught)).contains("\"status\":202");
            assertThat(body(one(newer.http(), Tokens.clinician(ZOE, NOBODYS), CheckIns.energy(id, 3)).expectStatus()
                .isAccepted())).isEqualTo(first);
        }

        delete(NOBODYS, ZOE, "/" + id).expectStatus().isNoContent();
        history(NOBODYS, ZOE, "", 1);
        assertThat(published(id)).extracting(CheckInAccepted::unit).containsExactly(CheckInAccepted.NO_UNIT);
    }

    @Test
    void aReceiptHasOneLengthWhateverTheyAnswered() {
        assertThat(IntStream.rangeClosed(1, 10)
            .mapToObj(energy -> own("yan", UUID.randomUUID(), energy).length())
            .distinct()).hasSize(1);
    }

    private String own(String subject, UUID id, int energy) {
        return body(one(http(), Tokens.clinician(subject, NOBODYS), CheckIns.energy(id, energy)).expectStatus()
            .isAccepted());
    }

    private List<CheckInAccepted> published(UUID id) {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> EventType.CHECK_IN_ACCEPTED.isNamedIn(found.headers()))
                .map(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()))
                .filter(event -> event.id().equals(id))
                .toList();
        }
    }

}
