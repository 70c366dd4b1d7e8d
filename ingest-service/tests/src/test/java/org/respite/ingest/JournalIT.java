package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.ContractJson;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** People read and export their own history, and nobody else's. */
class JournalIT extends JournalDoor {

    private static final UUID SOME_ID = UUID.fromString("5d0b6c7e-12f7-4a43-8a55-0d3b1f2c9e02");

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
        assertThat(body(table).replaceAll(" +\r\n", "\r\n"))
            .isEqualTo("id,instrument,answeredAt,acceptedAt,unit,fortnight,item,answer,filler\r\n" + ids.get(1)
                    + ",daily-energy/1,2026-09-02T11:00:00Z,2026-09-10T12:00:00Z,crisis-team,,energy,2,\r\n"
                    + ids.get(0)
                    + ",daily-energy/1,2026-09-01T11:00:00Z,2026-09-10T12:00:00Z,crisis-team,,energy,1,\r\n");
        ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"), MediaType.APPLICATION_JSON)
            .expectStatus()
            .isEqualTo(HttpStatus.NOT_ACCEPTABLE)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("Accept: application/json (expected: application/x-ndjson or text/csv)");
        ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"), MediaType.ALL).expectStatus().isOk();
        ask(http(), HttpMethod.GET, "/export", Tokens.clinician("ana", "export"), MediaType.IMAGE_PNG).expectStatus()
            .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void countsWhatItDidWithoutNamingAnybody() {
        var id = days("counted-clinic", "counted-person", 1).getFirst();
        history("counted-clinic", "counted-person", "/" + id, 1);

        var metrics = body(management().get().uri("/actuator/prometheus").exchange());

        assertThat(metrics)
            .contains("respite_journal_records_total{application=\"ingest-service\",outcome=\"filed\"}",
                    "outcome=\"erased\"", "outcome=\"failed\"")
            .doesNotContain("counted-clinic", "counted-person", id);
        assertThat(meters.get("respite.journal.records").tag("outcome", "filed").counter().count()).isPositive();
    }

}
