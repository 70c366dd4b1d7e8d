package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.springframework.http.HttpHeaders;

/** From released figures to what is shown of them, whatever comes from the topics. */
class IndicatorsIT extends FixedTime {

    @Test
    void showsTeamsReleasedAsOneAndTheirFourWeekFiguresUnderEachTeam() throws Exception {
        var lakeside = new Lakeside("joint");
        var joint = Lakeside.CRISIS + "+" + Lakeside.OUTPATIENT;
        send(lakeside.tree());
        send(List.of(lakeside.blockCell(joint, Level.UNIT, FIRST / 2, "driver.workload", 60)));
        send(lakeside.releases(FIRST, FIRST + 1, Step.NONE));
        awaitRelease(lakeside, FIRST + 1);

        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> get(lakeside, "/api/v1/units/" + Lakeside.CRISIS + "/indicators")
                .jsonPath("$.context[0].name")
                .isEqualTo("Crisis team and Outpatient"));
        get(lakeside, "/api/v1/units/" + Lakeside.CRISIS + "/indicators").jsonPath("$.context[0].label")
            .isEqualTo("workload")
            .jsonPath("$.participation[0].percent")
            .isEqualTo(90);
        get(lakeside, "/api/v1/units/" + joint + "/indicators").jsonPath("$.name")
            .isEqualTo("Crisis team and Outpatient");
    }

    @Test
    void showsTheUnitTreeWithLevelsAndSaysWhatIsWithheld() throws Exception {
        var lakeside = new Lakeside("tree");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST + 3, Step.NONE));
        send(lakeside.release(FIRST + 4, Map.of(Lakeside.CRISIS, 65, Lakeside.DAY, 36)));
        awaitRelease(lakeside, FIRST + 4);

        get(lakeside, "/api/v1/units").jsonPath("$.departments[*].name")
            .isEqualTo(List.of("Acute care", "Day care"))
            .jsonPath("$.departments[0].units[*].name")
            .isEqualTo(List.of("Crisis team", "Outpatient"))
            .jsonPath("$.departments[0].units[0].reading.outcome")
            .isEqualTo("published")
            .jsonPath("$.departments[0].units[0].reading.band")
            .isEqualTo("medium")
            .jsonPath("$.departments[0].units[1].reading")
            .isEqualTo(Map.of("outcome", "withheld", "reason", "too few answers or too small a team"))
            .jsonPath("$.lastRelease.from")
            .isEqualTo("2026-06-15")
            .jsonPath("$.nextPublication")
            .isEqualTo("2027-01-12T23:15:00Z");
        get(lakeside, "/api/v1/units/" + Lakeside.OUTPATIENT + "/indicators").jsonPath("$.fortnights.length()")
            .isEqualTo(5)
            .jsonPath("$.fortnights[3].released.level")
            .isEqualTo(49)
            .jsonPath("$.fortnights[4].released.outcome")
            .isEqualTo("withheld")
            .jsonPath("$.fortnights[4].level.level")
            .doesNotExist();
        get(lakeside, "/api/v1/units/acute/indicators").jsonPath("$.name").isEqualTo("Acute care");
    }

    @Test
    void answersNotModifiedUntilSomethingIsReleased() throws Exception {
        var lakeside = new Lakeside("etag");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST, Step.NONE));
        awaitRelease(lakeside, FIRST);
        var tag = Objects.requireNonNull(exchange(lakeside, "/api/v1/units").expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, private")
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag());

        client.get()
            .uri("/api/v1/units")
            .headers(headers -> headers.setBearerAuth(Tokens.leader("lea", lakeside.id())))
            .ifNoneMatch(tag)
            .exchange()
            .expectStatus()
            .isNotModified();
    }

    @Test
    void waitsForAMissingCellAndThenCatchesUp() throws Exception {
        var lakeside = new Lakeside("gap");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST, Step.NONE));
        var incomplete = lakeside.releases(FIRST + 1, FIRST + 1, Step.NONE);
        send(incomplete.subList(1, incomplete.size()));
        send(lakeside.releases(FIRST + 2, FIRST + 2, Step.NONE));
        awaitRelease(lakeside, FIRST);

        send(incomplete.subList(0, 1));

        awaitRelease(lakeside, FIRST + 2);
    }

    @Test
    void keepsTheFirstOfTwoReleasesOfACell() throws Exception {
        var lakeside = new Lakeside("twice");
        double before = counter("respite_indicators_read_total{outcome=\"conflicting\"}");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST, Step.NONE));
        awaitRelease(lakeside, FIRST);
        send(lakeside.releases(FIRST, FIRST, Step.NONE));
        send(List.of(lakeside.cell(Lakeside.CRISIS, Level.UNIT, FIRST, 99)));

        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> assertThat(counter("respite_indicators_read_total{outcome=\"conflicting\"}"))
                .isEqualTo(before + 1));
        get(lakeside, "/api/v1/units/" + Lakeside.CRISIS + "/indicators").jsonPath("$.fortnights[0].released.level")
            .isEqualTo(39);
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws Exception {
        var lakeside = new Lakeside("poison");
        send(new ProducerRecord<>(Topics.TEAM_INDICATORS, "poison/x", "{\"unit\":7}".getBytes(StandardCharsets.UTF_8)));
        send(new ProducerRecord<>(Topics.UNITS, "poison", "not json".getBytes(StandardCharsets.UTF_8)));
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST, Step.NONE));

        awaitRelease(lakeside, FIRST);
        try (var letters = probes.on(Topics.deadLettersOf(Topics.TEAM_INDICATORS));
                var trees = probes.on(Topics.deadLettersOf(Topics.UNITS))) {
            var letter = letters.await(records -> !records.isEmpty()).getFirst();
            assertThat(letter.key()).isEqualTo("poison/x");
            assertThat(letter.value()).asString().isEqualTo("{\"unit\":7}");
            assertThat(letter.headers().lastHeader("respite-reason").value()).asString().matches("[A-Za-z]+");
            trees.await(records -> !records.isEmpty());
        }
        assertThat(counter("respite_indicators_read_total{outcome=\"unreadable\"}")).isPositive();
    }

    @Test
    void putsTheLargestRecordTheBrokerTakesAsideAndGoesOn() throws Exception {
        var lakeside = new Lakeside("large");
        double before = counter("respite_indicators_read_total{outcome=\"unreadable\"}");
        var large = new byte[1_048_480];
        send(new ProducerRecord<>(Topics.TEAM_INDICATORS, "large/x", large));
        send(new ProducerRecord<>(Topics.UNITS, "large", large));
        send(lakeside.tree());
        send(lakeside.releases(FIRST, FIRST, Step.NONE));

        awaitRelease(lakeside, FIRST);
        await().atMost(TopicProbe.PATIENCE)
            .until(() -> counter("respite_indicators_read_total{outcome=\"unreadable\"}") > before);
        try (var letters = probes.on(Topics.deadLettersOf(Topics.TEAM_INDICATORS))) {
            var letter = letters.await(records -> records.stream().anyMatch(record -> "large/x".equals(record.key())))
                .stream()
                .filter(record -> "large/x".equals(record.key()))
                .findFirst()
                .orElseThrow();
            assertThat(letter.value()).isNull();
            assertThat(letter.headers().lastHeader("respite-reason").value()).asString().isEqualTo("TooLong");
            assertThat(letter.headers().lastHeader("respite-offset").value()).asString().matches("\\d+");
        }
    }

    private double counter(String name) {
        return Objects
            .requireNonNull(client.get()
                .uri("http://localhost:" + managementPort + "/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
            .lines()
            .filter(line -> line.startsWith(name))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    }

}
