package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An id stands for one check-in, and nobody hands in more than a person has to say. */
class RepeatsIT extends JournalDoor {

    private static final int MAX_PER_BLOCK = 60;

    @Test
    void theSameIdWithOtherAnswersIsRefusedAndTheFirstStays() {
        var id = UUID.randomUUID();
        imported("twice", id, 2);

        conflict(own(http(), "twice", CheckIns.energy(id, 9)));
        own(http(), "twice", CheckIns.energy(id, 2)).expectStatus().isAccepted();
        assertThat(history("twice", "ana", "", 1).at("/entries/0/answers/energy").asInt()).isEqualTo(2);

        try (var another = restarted(Map.of("respite.ingest.journal.follow", "false"))) {
            imported(another.http(), "twice", UUID.randomUUID(), 5);
            conflict(own(another.http(), "twice", CheckIns.energy(id, 9)));
            own(another.http(), "twice", CheckIns.energy(id, 2)).expectStatus().isAccepted();
        }
    }

    @Test
    void soItIsWithinABatch() {
        var id = UUID.randomUUID();
        var lines = IntStream.of(2, 9, 2)
            .mapToObj(energy -> CheckIns.imported("ana", "crisis-team", "outpatient", CheckIns.energy(id, energy)))
            .toArray(String[]::new);

        var results = body(batch(http(), Tokens.importer("one-batch"), lines)).lines().toList();

        assertThat(results.get(0)).contains("\"status\":202");
        assertThat(results.get(1)).contains("\"status\":409", "urn:respite:problem:id-taken", "\"field\":\"id\"");
        assertThat(results.get(2)).contains("\"status\":202");
    }

    @Test
    void takesSixtyCheckInsOfAPersonInFourWeeksAndRemembersThemOverARestart() {
        var ids = Stream.generate(UUID::randomUUID).limit(MAX_PER_BLOCK).toList();
        var results = body(batch(http(), Tokens.importer("sixty"),
                Stream.concat(ids.stream(), Stream.of(UUID.randomUUID(), ids.getFirst()))
                    .map(id -> CheckIns.imported("ana", "crisis-team", "outpatient", CheckIns.energy(id, 4)))
                    .toArray(String[]::new)))
            .lines()
            .toList();
        assertThat(results.subList(0, MAX_PER_BLOCK)).allSatisfy(line -> assertThat(line).contains("\"status\":202"));
        assertThat(results.get(MAX_PER_BLOCK)).contains("\"status\":429");
        assertThat(results.get(MAX_PER_BLOCK + 1)).contains("\"status\":202");
        full(http(), ids);
        days("sixty", "ana", 1);

        history("sixty", "ana", "", MAX_PER_BLOCK + 1);
        try (var another = restarted(Map.of("respite.ingest.journal.follow", "false"))) {
            // So that its roster knows who works there.
            imported(another.http(), "sixty", ids.get(1), 4);
            full(another.http(), ids);
        }
    }

    private static void full(WebTestClient http, List<UUID> ids) {
        own(http, "sixty", CheckIns.energy(UUID.randomUUID(), 4)).expectStatus()
            .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
            .expectHeader()
            .doesNotExist("Retry-After")
            .expectBody()
            .jsonPath("$.detail")
            .value(String.class,
                    told -> assertThat(told).contains("60 taken from 2026-09-07 to 2026-10-04", "at most 60"));
        own(http, "sixty", CheckIns.energy(ids.getFirst(), 4)).expectStatus().isAccepted();
    }

    private static void conflict(WebTestClient.ResponseSpec response) {
        response.expectStatus()
            .isEqualTo(HttpStatus.CONFLICT)
            .expectBody()
            .jsonPath("$.errors[0].field")
            .isEqualTo("id");
    }

    private void imported(String organisation, UUID id, int energy) {
        imported(http(), organisation, id, energy);
    }

    private static void imported(WebTestClient http, String organisation, UUID id, int energy) {
        assertThat(body(batch(http, Tokens.importer(organisation),
                CheckIns.imported("ana", "crisis-team", "outpatient", CheckIns.energy(id, energy)))))
            .contains("\"status\":202");
    }

    private static WebTestClient.ResponseSpec own(WebTestClient http, String organisation, String json) {
        return one(http, Tokens.clinician("ana", organisation), json);
    }

}
