package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.ContractJson;
import org.respite.contract.Topics;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class BadInputIT extends LiveTest {

    private static final List<String> WRITE = List.of("check-ins.write");

    private static final String CLINICIAN = Tokens.clinician("ana", "bad-input");

    private static final String GOOD = CheckIns.energy(UUID.randomUUID(), 7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    daily-energy/1         | mood/1                | 422 | instrument: mood/1 (expected: one of daily-energy/1, weekly-reflection/1, burnout-item/1, who-5/1, early-signs/1, fairness/1, speaking-up/1, growth/1, supervision-held/1, time-off/1, session-breaks/1, people-seen/1, high-risk-hours/1)
                    "energy"               | "mood"                | 422 | answers.mood: 7 (expected: no such field; known are energy, sleep) and 1 more
                    : 7                    | : 11                  | 422 | answers.energy: 11 (expected: 1..10)
                    {"energy": 7}          | {}                    | 422 | answers.energy: missing (expected: 1..10)
                    : 7                    | : "seven"             | 422 | answers.energy: "seven" (expected: a whole number, 1..10)
                    : 7                    | : 1e9                 | 422 | answers.energy: 1E+9 (expected: a whole number, 1..10)
                    : 7                    | : NaN                 | 400 | answers.energy: malformed at column
                    2026-09-10T11:00:00Z   | 2026-09-10T12:06:00Z  | 422 | answeredAt: 2026-09-10T12:06:00Z (expected: at most five minutes from now, which is 2026-09-10T12:00:00Z here)
                    }}                     | }                     | 400 | answers: malformed at column
                    """)
    void namesFieldValueAndExpectationAndPublishesNothing(String good, String bad, int status, String detail) {
        long before = published();

        problem(one(http(), CLINICIAN, GOOD.replace(good, bad)), status).jsonPath("$.detail")
            .value(String.class, told -> assertThat(told).startsWith(detail))
            .jsonPath("$.errors[0].expected")
            .isNotEmpty();

        assertThat(published()).isEqualTo(before);
    }

    @Test
    void takesNoMegabyteForACheckIn() {
        problem(one(http(), CLINICIAN, "x".repeat(1 << 20)), 413).jsonPath("$.errors[0].field").isEqualTo("body");
    }

    @Test
    void aMegabyteInALineHarmsNoOtherLine() {
        String line = CheckIns.imported("p1", "night-shift", "inpatient", GOOD);

        String results = batch(http(), Tokens.importer("bad-input"), line, "x".repeat(1 << 20), line).expectStatus()
            .isEqualTo(HttpStatus.MULTI_STATUS)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

        assertThat(String.valueOf(results)
            .lines()
            .map(ContractJson.MAPPER::readTree)
            .map(result -> result.get("status").asInt())).containsExactly(202, 413, 202);
    }

    @Test
    void refusesAUnitOfAnotherDepartment() {
        batch(http(), Tokens.importer("bad-input-unit"), CheckIns.imported("p1", "night-shift", "inpatient", GOOD),
                CheckIns.imported("p2", "night-shift", "outpatient", GOOD))
            .expectBody(String.class)
            .value(results -> assertThat(results).contains("department: outpatient (expected: inpatient)"));
    }

    @Test
    void challengesWhoeverHasNoGoodToken() {
        challenged(one(http(), Tokens.expired("ana", "lakeside", WRITE, List.of()), GOOD));
        challenged(one(http(), Tokens.foreign("ana", "lakeside", WRITE, List.of()), GOOD));
        challenged(one(http(), "no-token", GOOD));
        // People in many groups have long tokens.
        challenged(one(http(), "a".repeat(9000), GOOD));
        challenged(one(http(), forClient(Map.of("aud", "some-other-api")), GOOD));
        challenged(one(http(), forClient(Map.of()), GOOD));
        challenged(one(http(), forClient(Map.of("aud", Tokens.AUDIENCE, "nonce", "n")), GOOD));
        challenged(batch(http(), Tokens.expired("ana", "lakeside", WRITE, List.of()), GOOD));
        problem(http().post().uri("/api/v1/check-ins").exchange(), 401);
    }

    @Test
    void turnsAwayWhoeverMayNot() {
        problem(one(http(), Tokens.leader("ana", "lakeside"), GOOD), 403);
        problem(one(http(), Tokens.importer("lakeside"), GOOD), 403).jsonPath("$.detail")
            .isEqualTo("token.scope: not enough (expected: check-ins.write)");
        problem(one(http(), CLINICIAN, CheckIns.imported("ben", "a", "b", GOOD)), 403).jsonPath("$.detail")
            .isEqualTo("token.scope: not enough (expected: check-ins.import)");
        problem(one(http(), Tokens.clinician("ana", "no organisation"), GOOD), 403).jsonPath("$.errors[0].field")
            .isEqualTo("token.organisation");
    }

    @Test
    void aTokenToAnswerAloneHandsInAndDoesNothingElse() {
        String token = Tokens.forPerson("ana", "answer-only", List.of("check-ins.answer"), List.of("clinician"));
        UUID id = UUID.randomUUID();

        one(http(), token, CheckIns.energy(id, 7)).expectStatus().isAccepted();
        batch(http(), token, CheckIns.energy(UUID.randomUUID(), 7)).expectStatus().isEqualTo(HttpStatus.MULTI_STATUS);

        for (String path : List.of("", "/" + id, "/export")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                problem(http().method(method)
                    .uri("/api/v1/check-ins" + path + "?confirm=everything")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .exchange(), 403).jsonPath("$.detail")
                    .isEqualTo("token.scope: not enough (expected: check-ins.write)");
            }
        }
        problem(one(http(), Tokens.leader("ana", "answer-only"), GOOD), 403).jsonPath("$.detail")
            .isEqualTo("token.scope: not enough (expected: check-ins.answer or check-ins.write for one's own, "
                    + "check-ins.import)");
        problem(one(http(), token, CheckIns.imported("ben", "a", "b", GOOD)), 403);
    }

    @Test
    void aTokenToAnswerAloneReadsWhatItMayAnswer() {
        String token = Tokens.forPerson("ana", "answer-only", List.of("check-ins.answer"), List.of("clinician"));

        for (String path : List.of("/api/v1/instruments", "/api/v1/instruments/daily-energy/1",
                "/api/v1/instruments/weekly-reflection/1")) {
            http().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk();
        }
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        problem(http().get().uri("/no/such").header(HttpHeaders.AUTHORIZATION, "Bearer " + CLINICIAN).exchange(), 404);
        problem(http().put()
            .uri("/api/v1/check-ins")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + CLINICIAN)
            .exchange(), 405);
        problem(http().post()
            .uri("/api/v1/check-ins")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + CLINICIAN)
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.TEXT_HTML)
            .bodyValue(GOOD)
            .exchange(), 406);
        problem(http().post()
            .uri("/api/v1/check-ins:batch")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + CLINICIAN)
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue(GOOD)
            .exchange(), 415);
    }

    /**
     * As the provider signs it for whoever signs in, with a scope as if that were enough.
     */
    private static String forClient(Map<String, Object> others) {
        var claims = new HashMap<String, Object>(
                Map.of("sub", "ana", "organisation", "bad-input", "scope", "check-ins.write"));
        claims.putAll(others);
        return Tokens.other("JWT", claims);
    }

    private long published() {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records().size();
        }
    }

    private static void challenged(ResponseSpec response) {
        response.expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problem(response, 401);
    }

    private static BodyContentSpec problem(ResponseSpec response, int status) {
        return response.expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo(status);
    }

}
