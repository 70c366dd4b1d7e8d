package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/**
 * A service that starts with a roster file and the roster an older version has stored.
 */
class RosterIT extends LiveTest {

    private static final int BLOCK = 35;

    @Autowired
    private ReactiveMongoOperations mongo;

    @TempDir
    private Path folder;

    @Test
    void followsTheFileFromTheNextBlockOnAndKeepsNamesAsTheyWereStored() throws IOException {
        store("riverside", "J.Kühn", "ben", "cem");
        Path file = file("riverside", "\uFEFF", "j.kühn", "ben", "Dora");

        try (var service = restarted(Map.of(LEARNING, "false", "respite.ingest.roster.file", file.toString()))) {
            counts(service.http(), "J.KÜHN", true);
            counts(service.http(), "j.kühn", true);
            counts(service.http(), "dora", true);
            counts(service.http(), "cem", true);
            counts(service.http(), "eva", false);
            assertThat(get(service.management(), "/actuator/health")).contains("\"status\":\"UP\"");
        }

        List<CheckInAccepted> taken = taken("riverside");
        assertThat(taken).extracting(CheckInAccepted::unit)
            .containsExactlyInAnyOrder("crisis-team", "crisis-team", "crisis-team", "crisis-team",
                    CheckInAccepted.NO_UNIT);
        assertThat(taken.stream().map(CheckInAccepted::contributor).distinct()).as("five answers of four people")
            .hasSize(4);
        assertThat(documents("riverside")).extracting(stored -> stored.getString("_id"))
            .containsExactlyInAnyOrder("riverside/J.Kühn", "riverside/ben", "riverside/cem", "riverside/dora");
        assertThat(documents("riverside")).filteredOn(stored -> stored.getString("_id").endsWith("/cem"))
            .singleElement()
            .satisfies(cem -> assertThat(cem.getList("left", Integer.class)).containsExactly(BLOCK + 1));
    }

    @Test
    void aLeaverKeepsTheirJournalAndCountsNoLonger() throws IOException {
        store("seaside", "ana", "ben");
        Path file = file("seaside", "", "ana", "ben");
        Files.writeString(file, Files.readString(file)
            .replaceFirst("\"from\": \"2026-01-05\"", "\"from\": \"2026-01-05\", \"until\": \"2026-09-09\""));

        try (var service = restarted(Map.of(LEARNING, "false", "respite.ingest.roster.file", file.toString()))) {
            JsonNode told = receipt(service.http(), "seaside", "ana");
            assertThat(told.get("counts").asBoolean()).isFalse();
            assertThat(told.get("reason").asString())
                .isEqualTo("your membership ended on 2026-09-09; kept for your journal only");
            counts(service.http(), "seaside", "ben", true);
            await().atMost(TIMEOUT).until(() -> journal(service.http(), "seaside", "ana").get("total").asInt() == 1);
        }

        assertThat(taken("seaside")).extracting(CheckInAccepted::unit)
            .containsExactlyInAnyOrder("crisis-team", CheckInAccepted.NO_UNIT);
        assertThat(taken("seaside")).extracting(CheckInAccepted::fortnight).containsExactlyInAnyOrder(70, null);
    }

    @Test
    void takesCheckInsWithTheLastGoodRosterAndTellsThatTheFileIsBad() throws IOException {
        store("hillside", "ana");
        Path file = file("hillside", "", "ben");
        Files.writeString(file, Files.readString(file).replace("2026-01-05", "05.01.2026"));

        try (var service = restarted(Map.of(LEARNING, "false", "respite.ingest.roster.file", file.toString()))) {
            counts(service.http(), "hillside", "ana", true);
            assertThat(get(service.management(), "/actuator/health")).contains("\"status\":\"OUTDATED\"");
            assertThat(get(service.management(), "/actuator/health/readiness")).contains("\"status\":\"UP\"");
        }
    }

    private static void counts(WebTestClient http, String subject, boolean counts) {
        counts(http, "riverside", subject, counts);
    }

    private static void counts(WebTestClient http, String organisation, String subject, boolean counts) {
        JsonNode told = receipt(http, organisation, subject);
        assertThat(told.get("counts").asBoolean()).isEqualTo(counts);
        assertThat(told.path("reason").asString("")).contains(counts ? "" : "on the roster of no unit");
    }

    private static JsonNode receipt(WebTestClient http, String organisation, String subject) {
        byte[] receipt = one(http, Tokens.clinician(subject, organisation), CheckIns.energy(UUID.randomUUID(), 7))
            .expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .returnResult()
            .getResponseBody();
        return ContractJson.MAPPER.readTree(receipt);
    }

    private static JsonNode journal(WebTestClient http, String organisation, String subject) {
        byte[] journal = JournalDoor
            .ask(http, HttpMethod.GET, "", Tokens.clinician(subject, organisation), MediaType.APPLICATION_JSON)
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return ContractJson.MAPPER.readTree(journal);
    }

    private static String get(WebTestClient http, String path) {
        return String
            .valueOf(http.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
    }

    private List<CheckInAccepted> taken(String organisation) {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> EventType.CHECK_IN_ACCEPTED.isNamedIn(found.headers()))
                .map(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()))
                .filter(event -> event.organisation().equals(organisation))
                .toList();
        }
    }

    /** As versions have stored rosters that knew no leaving. */
    private void store(String organisation, String... subjects) {
        var units = new Document("_id", organisation).append("zone", "Europe/Berlin")
            .append("units", List.of(
                    new Document("id", "outpatient").append("name", "Outpatient").append("parent", null),
                    new Document("id", "crisis-team").append("name", "Crisis team").append("parent", "outpatient")));
        Flux<Document> members = Flux.just(subjects)
            .map(subject -> new Document("_id", organisation + "/" + subject).append("units",
                    List.of(new Document("from", 26).append("unit", "crisis-team"))))
            .concatMap(member -> mongo.insert(member, "ingest_roster_members"));
        StepVerifier.create(mongo.insert(units, "ingest_rosters").thenMany(members).then())
            .expectComplete()
            .verify(TIMEOUT);
    }

    private List<Document> documents(String organisation) {
        List<Document> found = mongo.findAll(Document.class, "ingest_roster_members")
            .filter(stored -> stored.getString("_id").startsWith(organisation + "/"))
            .collectList()
            .toFuture()
            .join();
        return found;
    }

    private Path file(String organisation, String mark, String... subjects) throws IOException {
        var members = new StringBuilder();
        for (String subject : subjects) {
            members.append(members.isEmpty() ? "" : ",")
                .append("{\"subject\": \"%s\", \"unit\": \"crisis-team\", \"from\": \"2026-01-05\"}"
                    .formatted(subject));
        }
        return Files.writeString(folder.resolve(organisation + ".json"), mark + """
                {"organisation": "%s", "zone": "Europe/Berlin",
                 "units": [{"id": "outpatient", "name": "Outpatient"},
                           {"id": "crisis-team", "name": "Crisis team", "parent": "outpatient"}],
                 "members": [%s]}
                """.formatted(organisation, members));
    }

}
