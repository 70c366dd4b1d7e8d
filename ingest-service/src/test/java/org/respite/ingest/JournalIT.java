package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInErased;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** People read, export and erase their own history, and nobody else's. */
class JournalIT extends LiveTest {

    private static final List<String> COLLECTIONS = List.of("ingest_journals", "ingest_journal_entries",
            "ingest_journal_keys");

    private static final UUID SOME_ID = UUID.fromString("5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02");

    @Autowired
    private ReactiveMongoOperations documents;

    @Test
    void showsTheOwnersHistoryNewestFirstInParts() {
        var ids = days("parts", "ana", 1, 3, 2, 5, 4);

        var all = history("parts", "ana", "", 5);
        assertThat(all.at("/entries").values()).extracting(entry -> entry.get("id").asString())
            .containsExactly(ids.get(3), ids.get(4), ids.get(1), ids.get(2), ids.get(0));
        assertThat(all.at("/entries/0")).isEqualTo(ContractJson.MAPPER.readTree("""
                {"id": "%s", "instrument": "daily-energy/1", "answeredAt": "2026-09-05T11:00:00Z",
                 "acceptedAt": "2026-09-10T12:00:00Z", "unit": "crisis-team",
                 "answers": {"energy": 5}}""".formatted(ids.get(3))));

        var part = history("parts", "ana", "?offset=1&limit=2", 5);
        assertThat(part.at("/entries").values()).extracting(entry -> entry.get("id").asString())
            .containsExactly(ids.get(4), ids.get(1));
        assertThat(part.get("total").asInt()).isEqualTo(5);
        assertThat(history("parts", "ana", "?offset=9", 5).get("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "?limit=0", "?limit=101", "?limit=many", "?offset=-1", "?offset=1.5",
            "?offset=99999999999", "/no-id", "/1-1-1-1-1" })
    void saysWhatAParameterMustBe(String query) {
        get("parts", "ana", query).expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.errors[0].expected")
            .exists();
    }

    @Test
    void nobodyElseFindsAnEntryNorLearnsThatThereIsOne() {
        var id = days("mine", "ana", 3).getFirst();
        history("mine", "ana", "", 1);
        days("mine", "ben", 2);
        history("mine", "ben", "", 1);

        var unknown = body(get("mine", "ben", "/" + SOME_ID).expectStatus().isNotFound());
        Stream.of(Tokens.clinician("ben", "mine"), Tokens.clinician("ana", "yours"))
            .forEach(other -> Stream.of(HttpMethod.GET, HttpMethod.DELETE)
                .forEach(method -> assertThat(
                        body(ask(http(), method, "/" + id, other, MediaType.ALL).expectStatus().isNotFound()))
                    .isEqualTo(unknown)));
        assertThat(history("mine", "ben", "", 1).at("/entries/0/id").asString()).isNotEqualTo(id);
        ask(http(), HttpMethod.GET, "", Tokens.importer("mine"), MediaType.ALL).expectStatus().isForbidden();
        ask(http(), HttpMethod.DELETE, "?confirm=everything", Tokens.importer("mine"), MediaType.ALL).expectStatus()
            .isForbidden();
        http().get().uri("/api/v1/check-ins/" + id).exchange().expectStatus().isUnauthorized();
        get("mine", "ana", "/" + id).expectStatus().isOk();
    }

    @Test
    void exportsEverythingAsLinesOrAsATable() {
        var ids = days("export", "ana", 1, 2);
        history("export", "ana", "", 2);

        var lines = ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"),
                MediaType.APPLICATION_NDJSON)
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"check-ins.ndjson\"");
        assertThat(body(lines).lines().map(ContractJson.MAPPER::readTree).map(line -> line.get("id").asString()))
            .containsExactly(ids.get(1), ids.get(0));

        var table = ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"),
                MediaType.parseMediaType("text/csv"))
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"check-ins.csv\"");
        assertThat(body(table)).isEqualTo("id,instrument,answeredAt,acceptedAt,unit,fortnight,item,answer\r\n"
                + ids.get(1) + ",daily-energy/1,2026-09-02T11:00:00Z,2026-09-10T12:00:00Z,crisis-team,,energy,2\r\n"
                + ids.get(0) + ",daily-energy/1,2026-09-01T11:00:00Z,2026-09-10T12:00:00Z,crisis-team,,energy,1\r\n");
        ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"), MediaType.IMAGE_PNG).expectStatus()
            .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void takesACheckInBackForGoodAndSaysSoOnTheLog() {
        var ids = days("erase", "ana", 8, 1);

        // At once, filed or not.
        delete("erase", "ana", "/" + ids.getFirst()).expectStatus().isNoContent();
        delete("erase", "ana", "/" + ids.getLast()).expectStatus().isNoContent();
        delete("erase", "ana", "/" + ids.getFirst()).expectStatus().isNotFound();
        get("erase", "ana", "/" + ids.getFirst()).expectStatus().isNotFound();
        again("erase", "ana", ids.getFirst(), 8);
        var kept = days("erase", "ana", 9).getFirst();

        assertThat(history("erase", "ana", "", 1).at("/entries/0/id").asString()).isEqualTo(kept);
        var events = erasures("erase");
        assertThat(events).hasSize(2)
            .allSatisfy(found -> Schemas.assertValid("check-in.erased.v1", found.value()))
            .allSatisfy(found -> assertThat(new String(found.value(), StandardCharsets.UTF_8)).doesNotContain("ana"));
        CheckInErased open = EventType.CHECK_IN_ERASED.read(events.stream()
            .filter(found -> EventType.CHECK_IN_ERASED.read(found.value()).id().toString().equals(ids.getFirst()))
            .findFirst()
            .orElseThrow()
            .value());
        assertThat(open.fortnight()).isEqualTo(70);
        assertThat(open.block()).isEqualTo(35);
    }

    @Test
    void takesEverythingBackOnlyIfItIsMeantAndShredsTheKey() {
        days("all", "ana", 1, 2, 3, 4, 5);
        days("all", "ben", 1);
        history("all", "ana", "", 5);
        history("all", "ben", "", 1);
        int keys = stored("ingest_journal_keys").size();

        Stream.of("", "?confirm=", "?confirm=yes")
            .forEach(query -> delete("all", "ana", query).expectStatus().isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
        assertThat(history("all", "ana", "", 5).get("total").asInt()).isEqualTo(5);

        delete("all", "ana", "?confirm=everything").expectStatus()
            .isOk()
            .expectBody()
            .json("{\"erased\": 5, \"done\": true}");
        assertThat(history("all", "ana", "", 0).get("entries")).isEmpty();
        assertThat(stored("ingest_journal_keys")).hasSize(keys - 1);
        delete("all", "ana", "?confirm=everything").expectStatus().isOk().expectBody().json("{\"erased\": 0}");
        assertThat(history("all", "ben", "", 1).get("total").asInt()).isOne();

        days("all", "ana", 6);
        assertThat(history("all", "ana", "", 1).get("total").asInt()).isOne();
    }

    @Test
    void readingTheLogAgainFilesNothingTwiceAndNothingThatWasErased() {
        var ids = days("again", "ana", 1, 2, 3);
        delete("again", "ana", "/" + ids.get(1)).expectStatus().isNoContent();
        Flux.from(documents.getCollection("ingest_positions").flatMapMany(all -> all.deleteMany(new Document())))
            .collectList()
            .toFuture()
            .join();

        try (var restarted = restarted(Map.of())) {
            var fresh = days("again", "ana", 4).getFirst();
            await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ContractJson.MAPPER
                    .readTree(body(ask(restarted.http(), HttpMethod.GET, "", Tokens.clinician("ana", "again"),
                            MediaType.APPLICATION_JSON)))
                    .at("/entries")
                    .values()).extracting(entry -> entry.get("id").asString())
                    .containsExactly(fresh, ids.get(2), ids.get(0)));
            delete("again", "ana", "/" + fresh).expectStatus().isNoContent();
        }
        assertThat(history("again", "ana", "", 2).get("total").asInt()).isEqualTo(2);
    }

    @Test
    void theStoreTellsNeitherWhoNorWhatNorWhichCheckIn() {
        var ids = days("silent-organisation", "canary-subject", 7, 8);
        history("silent-organisation", "canary-subject", "", 2);

        var stored = COLLECTIONS.stream().flatMap(name -> stored(name).stream()).map(JournalIT::words).toList();
        assertThat(stored).isNotEmpty()
            .allSatisfy(words -> assertThat(words).doesNotContain("canary-subject", "silent-organisation", "energy",
                    "crisis-team", ids.get(0), ids.get(1), "2026-09"));
    }

    @Test
    void countsWhatItDidWithoutNamingAnybody() {
        days("counted", "ana", 1);
        history("counted", "ana", "", 1);

        var metrics = body(http().get().uri("/actuator/prometheus").exchange());

        assertThat(metrics)
            .contains("respite_journal_records_total{application=\"ingest-service\",outcome=\"filed\"}",
                    "outcome=\"erased\"", "outcome=\"failed\"", "uri=\"/api/v1/check-ins\"")
            .doesNotContain("counted\"", "ana");
    }

    /** One check-in for each day of September, whose energy is the day's number. */
    private List<String> days(String organisation, String subject, int... days) {
        return Arrays.stream(days)
            .mapToObj(day -> again(organisation, subject, UUID.randomUUID().toString(), day))
            .toList();
    }

    private String again(String organisation, String subject, String id, int day) {
        var checkIn = CheckIns.energy(UUID.fromString(id), day).replace("2026-09-10T", "2026-09-0%dT".formatted(day));
        assertThat(body(batch(http(), Tokens.importer(organisation),
                CheckIns.imported(subject, "crisis-team", "outpatient", checkIn))))
            .contains("\"status\":202");
        return id;
    }

    /** Waits until so many entries are filed. */
    private JsonNode history(String organisation, String subject, String query, int total) {
        await().atMost(PATIENCE)
            .until(() -> ContractJson.MAPPER.readTree(body(get(organisation, subject, "").expectStatus().isOk()))
                .get("total")
                .asInt() == total);
        return ContractJson.MAPPER.readTree(body(get(organisation, subject, query).expectStatus().isOk()));
    }

    private WebTestClient.ResponseSpec get(String organisation, String subject, String path) {
        return ask(http(), HttpMethod.GET, path, Tokens.clinician(subject, organisation), MediaType.APPLICATION_JSON);
    }

    private WebTestClient.ResponseSpec delete(String organisation, String subject, String path) {
        return ask(http(), HttpMethod.DELETE, path, Tokens.clinician(subject, organisation),
                MediaType.APPLICATION_JSON);
    }

    private static WebTestClient.ResponseSpec ask(WebTestClient http, HttpMethod method, String path, String token,
            MediaType accepted) {
        return http.method(method)
            .uri("/api/v1/check-ins" + path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .accept(accepted)
            .exchange();
    }

    private static String body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNullElse(response.expectBody(String.class).returnResult().getResponseBody(), "");
    }

    private List<ConsumerRecord<String, byte[]>> erasures(String organisation) {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> EventType.CHECK_IN_ERASED.isNamedIn(found.headers()))
                .filter(found -> EventType.CHECK_IN_ERASED.read(found.value()).organisation().equals(organisation))
                .toList();
        }
    }

    private List<Document> stored(String name) {
        return documents.getCollection(name).flatMapMany(all -> all.find()).collectList().toFuture().join();
    }

    /** Everything in a document, bytes as they are and as text. */
    private static String words(Document document) {
        var words = new StringBuilder(document.toJson());
        document.values().stream().filter(Binary.class::isInstance).map(Binary.class::cast).forEach(bytes -> {
            words.append(new String(bytes.getData(), StandardCharsets.UTF_8));
            words.append(new String(Base64.getEncoder().encode(bytes.getData()), StandardCharsets.US_ASCII));
        });
        return words.toString();
    }

}
