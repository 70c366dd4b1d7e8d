package org.respite.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class IngestServiceIT extends LiveTest {

    @Autowired
    private SubjectSeal seal;

    @Test
    void takesAPersonsOwnCheckInOnceTheRosterKnowsThem() {
        UUID id = UUID.randomUUID();
        one(http(), Tokens.clinician("ana", "own"), CheckIns.energy(UUID.randomUUID(), 7)).expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .jsonPath("$.counts")
            .isEqualTo(false);
        one(http(), Tokens.importer("own"),
                CheckIns.imported("ana", "crisis-team", "outpatient", CheckIns.energy(UUID.randomUUID(), 5)))
            .expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED);

        one(http(), Tokens.clinician("ana", "own"), CheckIns.energy(id, 7)).expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .jsonPath("$.counts")
            .isEqualTo(true)
            .jsonPath("$.week")
            .isEqualTo("2026-W37");

        assertThat(published("own")).hasSize(3).last().satisfies(found -> {
            CheckInAccepted event = EventType.CHECK_IN_ACCEPTED.read(found.value());
            assertThat(event.id()).isEqualTo(id);
            assertThat(event.unit()).isEqualTo("crisis-team");
            assertThat(event.fortnight()).isEqualTo(70);
            assertThat(event.answers()).isEqualTo(Map.of("energy", new Answer.Rating(7)));
            assertThat(found.key()).isEqualTo(event.contributor()).doesNotContain("ana");
            assertThat(new String(found.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("org.respite.check-in.accepted.v1");
            assertThat(seal.open(event.sealedSubject(), id)).isEqualTo(new Person("own", "ana"));
            assertThat(new String(found.value(), UTF_8)).doesNotContain("ana");
        });
    }

    @Test
    void takesEveryLineThatIsWholeAndTellsOfTheOneThatIsNot() {
        String broken = CheckIns.imported("p3", "night-shift", "inpatient", CheckIns.energy(UUID.randomUUID(), 11));

        List<JsonNode> results = results(lines("batch", line("p1"), line("p2"), broken, line("p4"), line("p5")));

        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 5);
        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 202, 422, 202, 202);
        assertThat(results.get(2).at("/problem/detail").asString())
            .isEqualTo("checkIn.answers.energy: 11 (expected: 1..10)");
        assertThat(published("batch")).hasSize(4);
    }

    @Test
    void sendingTheSameAgainIsTheSameCheckIn() {
        String line = line("p1");

        var first = results(lines("resend", line));
        var again = results(lines("resend", line, line, line));

        assertThat(again).hasSize(3)
            .allSatisfy(result -> assertThat(result.get("status")).isEqualTo(first.getFirst().get("status")))
            .allSatisfy(result -> assertThat(result.get("counts")).isEqualTo(first.getFirst().get("counts")));
        assertThat(published("resend")).hasSize(1);
    }

    @Test
    void publishesUnitsAndHeadcountsBeforeItAnswersAnImport() {
        results(lines("tree", line("p1"), line("p2"),
                CheckIns.imported("p3", "day-clinic", "outpatient", CheckIns.energy(UUID.randomUUID(), 3))));

        UnitTreePublished tree = tree("tree");
        assertThat(tree.zone()).hasToString("Europe/Berlin");
        assertThat(tree.units()).extracting(unit -> unit.id() + " in " + unit.parent())
            .containsExactly("day-clinic in outpatient", "inpatient in null", "night-shift in inpatient",
                    "outpatient in null");
        assertThat(tree.headcountsIn(35)).isEqualTo(Map.of("day-clinic", 1, "night-shift", 2));
        assertThat(tree.headcountsIn(34)).isEqualTo(Map.of("day-clinic", 0, "night-shift", 0));
        Schemas.assertValid("unit-tree.published.v1", EventType.UNIT_TREE_PUBLISHED.write(tree));
    }

    @Test
    void whatItPublishesIsWhatTheContractSays() {
        results(lines("schema",
                CheckIns.imported("p1", "night-shift", "inpatient",
                        CheckIns.weekly(UUID.randomUUID(),
                                "{\"drained\": 7, \"presence\": 3, \"fulfilment\": 5, \"signs\": [\"autopilot\"]}")),
                CheckIns.imported("p1", "night-shift", "inpatient",
                        CheckIns.energy(UUID.randomUUID(), 5).replace("2026-09-10T", "2026-06-10T"))));

        assertThat(published("schema")).hasSize(2)
            .allSatisfy(found -> Schemas.assertValid("check-in.accepted.v1", found.value()))
            .allSatisfy(found -> assertThat(CheckIns.length(found)).isEqualTo(CheckIns.LENGTH));
    }

    @Test
    void aMoveCountsFromTheNextBlockOn() {
        results(lines("move", line("p1")));
        results(lines("move",
                CheckIns.imported("p1", "day-clinic", "outpatient", CheckIns.energy(UUID.randomUUID(), 3))));

        assertThat(published("move")).map(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()).unit())
            .containsExactly("night-shift", "night-shift");
        assertThat(tree("move").headcountsIn(35)).isEqualTo(Map.of("day-clinic", 0, "night-shift", 1));
        assertThat(tree("move").headcountsIn(36)).isEqualTo(Map.of("day-clinic", 1, "night-shift", 0));
    }

    @Test
    void aRestartForgetsNobody() {
        results(lines("restart", line("p1")));
        String contributor = EventType.CHECK_IN_ACCEPTED.read(published("restart").getFirst().value()).contributor();

        try (var restarted = restarted(Map.of())) {
            one(restarted.http(), Tokens.clinician("p1", "restart"), CheckIns.energy(UUID.randomUUID(), 7))
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED);
        }

        assertThat(published("restart")).hasSize(2).map(ConsumerRecord::key).containsOnly(contributor);
        assertThat(published("restart")).map(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()).unit())
            .containsOnly("night-shift");
    }

    @Test
    void answersWhoeverWatchesWithoutAToken() {
        results(lines("metrics", line("p1")));
        http().get().uri("/no/such/" + UUID.randomUUID()).exchange().expectStatus().isUnauthorized();

        await().atMost(TIMEOUT)
            .untilAsserted(() -> management().get().uri("/actuator/health").exchange().expectStatus().isOk());
        management().get().uri("/actuator/info").exchange().expectStatus().isOk();
        Stream.of("health", "health/liveness", "info", "prometheus")
            .forEach(page -> http().get().uri("/actuator/" + page).exchange().expectStatus().isUnauthorized());
        String metrics = management().get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        assertThat(metrics)
            .contains("respite_check_ins_received_total{", "respite_check_ins_accepted_total{",
                    "outcome=\"unavailable\"", "period=\"closed\"")
            .containsPattern("respite_check_ins_received_total\\{[^}]*outcome=\"accepted\"[^}]*} 0\\.0")
            .doesNotContain("kafka_producer", "http_server", "jvm_gc", "_byte_", "executor_");
        assertThat(meters.get("respite.check.ins.received").tag("outcome", "accepted").counter().count()).isPositive();
        assertThat(metrics).doesNotContain("night-shift", "no/such", "p1");
    }

    private List<JsonNode> results(WebTestClient.ResponseSpec response) {
        String body = response.expectStatus()
            .isEqualTo(HttpStatus.MULTI_STATUS)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        return body == null ? List.of() : body.lines().map(ContractJson.MAPPER::readTree).toList();
    }

    private WebTestClient.ResponseSpec lines(String organisation, String... lines) {
        return batch(http(), Tokens.importer(organisation), lines);
    }

    private static String line(String subject) {
        return CheckIns.imported(subject, "night-shift", "inpatient", CheckIns.energy(UUID.randomUUID(), 7));
    }

    /** Check-ins of one organisation, in the order they were appended by contributor. */
    private List<ConsumerRecord<String, byte[]>> published(String organisation) {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> !EventType.CHECK_IN_ERASED.isNamedIn(found.headers()))
                .filter(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()).organisation().equals(organisation))
                .toList();
        }
    }

    /** The newest unit tree of an organisation. */
    private UnitTreePublished tree(String organisation) {
        try (var probe = probes.on(Topics.UNITS)) {
            return probe.events(EventType.UNIT_TREE_PUBLISHED)
                .stream()
                .filter(tree -> tree.organisation().equals(organisation))
                .reduce((_, newer) -> newer)
                .orElseThrow();
        }
    }

}
