package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.recompute.Recompute;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** The whole service against a real broker and document store. */
@SpringBootTest(classes = AlertApplication.class, properties = "spring.config.name=alert-service",
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class, AlertServiceIT.Time.class })
class AlertServiceIT {

    private static final int FIRST = 60;

    private static final int LAST = 79;

    private static final Step RISE = new Step(70, 75, 25);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private TopicProbes probes;

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void client() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(TopicProbe.PATIENCE)
            // Every consumer adds some twenty kilobytes to the page of metrics.
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 20))
            .build();
    }

    @Test
    void opensAnAlertForARiseAndResolvesItAfterwards() throws Exception {
        var lakeside = new Lakeside("rise");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));

        var changes = changesOf(lakeside, Change.RESOLVED);

        assertThat(changes.getFirst().change()).isEqualTo(Change.OPENED);
        assertThat(changes.getFirst().fortnight()).isBetween(70, 72);
        assertThat(changes).extracting(TeamAlertChanged::unit).containsOnly(Lakeside.CRISIS);
        assertThat(changes).extracting(TeamAlertChanged::alert).containsOnly(changes.getFirst().alert());
        assertThat(changes).extracting(TeamAlertChanged::revision).doesNotHaveDuplicates().isSorted();
        assertThat(changes.getLast().at()).isEqualTo(Lakeside.publishedAt(changes.getLast().fortnight()));

        get(lakeside, "/api/v1/alerts").jsonPath("$").isEmpty();
        get(lakeside, "/api/v1/alerts?state=closed").jsonPath("$.length()")
            .isEqualTo(1)
            .jsonPath("$[0].name")
            .isEqualTo("Crisis team")
            .jsonPath("$[0].state")
            .isEqualTo("resolved");
        get(lakeside, "/api/v1/alerts/" + changes.getFirst().alert()).jsonPath("$.history.length()")
            .isEqualTo(changes.size())
            .jsonPath("$.history[0].change")
            .isEqualTo("opened");
    }

    @Test
    void explainsAnAlertAndLetsEverybodyDrawItAgain(@TempDir Path folder) throws Exception {
        var lakeside = new Lakeside("again");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));
        var opened = changesOf(lakeside, Change.RESOLVED).getFirst();
        awaitRelease(lakeside, LAST);

        get(lakeside, "/api/v1/alerts/" + opened.alert()).jsonPath("$.explanation.text")
            .value(org.hamcrest.Matchers.startsWith("Strain in Crisis team rose about "))
            .jsonPath("$.explanation.onset.fortnight")
            .isEqualTo(70)
            .jsonPath("$.explanation.decided.length()")
            .isEqualTo(2);

        var cells = lines(lakeside, "/api/v1/cells", folder);
        var alerts = lines(lakeside, "/api/v1/alerts/changes", folder);
        var printed = new ByteArrayOutputStream();
        int exit = Recompute.run(List.of(cells.toString(), "--against=" + alerts), InputStream.nullInputStream(),
                new PrintStream(printed, true, StandardCharsets.UTF_8), System.err);

        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("identical: ");
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(cells)).hasSize((LAST - FIRST + 1) * 6);
    }

    private Path lines(Lakeside lakeside, String path, Path folder) throws Exception {
        var body = Objects.requireNonNull(exchange(lakeside, path).expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_NDJSON)
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
        return Files.write(folder.resolve(path.substring(path.lastIndexOf('/') + 1)), body);
    }

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
    void streamsWhatIsOpenAndThenWhatHappensAndResumes() throws Exception {
        var lakeside = new Lakeside("stream");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, 75, RISE));
        var opening = changesOf(lakeside, Change.OPENED).getFirst();
        awaitRelease(lakeside, 75);

        var first = events(lakeside, null).next();
        StepVerifier.create(first)
            .assertNext(event -> assertThat(event.id()).startsWith(opening.alert() + "/"))
            .expectComplete()
            .verify(TopicProbe.PATIENCE);

        StepVerifier.create(events(lakeside, null).map(AlertServiceIT::state).takeUntil("resolved"::equals))
            .expectNext("open")
            .then(() -> sendQuietly(lakeside.releases(76, LAST, RISE)))
            .thenConsumeWhile("open"::equals)
            .expectNext("resolved")
            .expectComplete()
            .verify(TopicProbe.PATIENCE);

        StepVerifier
            .create(events(lakeside, opening.alert() + "/1").map(AlertServiceIT::state)
                .takeUntil("resolved"::equals)
                .last())
            .expectNext("resolved")
            .expectComplete()
            .verify(TopicProbe.PATIENCE);
    }

    @Test
    void letsInLeadersOnly() {
        problem("/api/v1/units", null, 401);
        problem("/api/v1/units", Tokens.expired("lea", "doors", List.of(), List.of("leader")), 401);
        problem("/api/v1/units", Tokens.foreign("lea", "doors", List.of(), List.of("leader")), 401);
        problem("/api/v1/alerts", Tokens.clinician("carl", "doors"), 403);
        problem("/api/v1/alerts?state=sad", Tokens.leader("lea", "doors"), 400);
        problem("/api/v1/cells", Tokens.clinician("carl", "doors"), 403);
        problem("/api/v1/nothing", Tokens.leader("lea", "doors"), 404);
    }

    @Test
    void aUnitOfAnotherOrganisationIsAsUnknownAsNone() throws Exception {
        var lakeside = new Lakeside("ours");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));
        var alert = changesOf(lakeside, Change.OPENED).getFirst().alert();
        var stranger = Tokens.leader("stan", "theirs");

        assertThat(problem("/api/v1/units/" + Lakeside.CRISIS + "/indicators", stranger, 404))
            .isEqualTo(problem("/api/v1/units/none/indicators", stranger, 404));
        assertThat(problem("/api/v1/alerts/" + alert, stranger, 404))
            .isEqualTo(problem("/api/v1/alerts/none", stranger, 404));
    }

    @Test
    void thePageNeedsNoTokenAndRunsNothingForeign() {
        client.get()
            .uri("/")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_HTML)
            .expectHeader()
            .value("Content-Security-Policy", policy -> assertThat(policy).contains("default-src 'none'"));
        client.get()
            .uri("/config.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.clientId")
            .isEqualTo("respite-page");
    }

    private List<TeamAlertChanged> changesOf(Lakeside lakeside, Change last) {
        try (var probe = probes.on(Topics.TEAM_ALERTS)) {
            return probe
                .await(records -> changes(lakeside, records.stream().map(found -> found.value()).toList()).stream()
                    .anyMatch(change -> change.change() == last))
                .stream()
                .map(found -> EventType.TEAM_ALERT_CHANGED.read(found.value()))
                .filter(change -> change.organisation().equals(lakeside.id()))
                .toList();
        }
    }

    private static List<TeamAlertChanged> changes(Lakeside lakeside, List<byte[]> values) {
        return values.stream()
            .map(EventType.TEAM_ALERT_CHANGED::read)
            .filter(change -> change.organisation().equals(lakeside.id()))
            .toList();
    }

    private void awaitRelease(Lakeside lakeside, int fortnight) {
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(
                    () -> get(lakeside, "/api/v1/units").jsonPath("$.lastRelease.fortnight").isEqualTo(fortnight));
    }

    private WebTestClient.BodyContentSpec get(Lakeside lakeside, String path) {
        return exchange(lakeside, path).expectStatus().isOk().expectBody();
    }

    private WebTestClient.ResponseSpec exchange(Lakeside lakeside, String path) {
        return client.get()
            .uri(path)
            .headers(headers -> headers.setBearerAuth(Tokens.leader("lea", lakeside.id())))
            .exchange();
    }

    private String problem(String path, @Nullable String token, int status) {
        return Objects.requireNonNull(client.get().uri(path).headers(headers -> {
            if (token != null) {
                headers.setBearerAuth(token);
            }
        })
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
    }

    private Flux<ServerSentEvent<JsonNode>> events(Lakeside lakeside, @Nullable String lastEventId) {
        return WebClient.create("http://localhost:" + port).get().uri("/api/v1/alerts").headers(headers -> {
            headers.setBearerAuth(Tokens.leader("lea", lakeside.id()));
            headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM));
            if (lastEventId != null) {
                headers.set("Last-Event-ID", lastEventId);
            }
        }).retrieve().bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {
        }).filter(event -> event.data() != null);
    }

    private static String state(ServerSentEvent<JsonNode> event) {
        return Objects.requireNonNull(event.data()).get("state").asString();
    }

    private double counter(String name) {
        return Objects
            .requireNonNull(client.get()
                .uri("/actuator/prometheus")
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

    private void send(org.respite.contract.unit.UnitTreePublished tree) throws Exception {
        send(EventType.UNIT_TREE_PUBLISHED.toRecord(tree));
    }

    private void send(List<TeamIndicatorReleased> cells) throws Exception {
        for (TeamIndicatorReleased cell : cells) {
            send(EventType.TEAM_INDICATOR_RELEASED.toRecord(cell));
        }
    }

    private void sendQuietly(List<TeamIndicatorReleased> cells) {
        try {
            send(cells);
        }
        catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void send(ProducerRecord<String, byte[]> record) throws Exception {
        kafka.send(record).get(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Not annotated as a configuration: the service would find it in its own packages.
     */
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);
        }

    }

}
