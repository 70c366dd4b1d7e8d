package org.respite.alert.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.AlertApplication;
import org.respite.contract.EventType;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leaders set up who is told, and the running sender follows. */
@SpringBootTest(classes = AlertApplication.class,
        properties = { "spring.config.name=alert-service", "respite.alert.notification.round=100ms",
                "respite.alert.notification.allow-private-targets=true",
                "respite.alert.notification.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class })
class SubscriptionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Receiver RECEIVER = new Receiver();

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private static final String SILENCES = "/api/v1/silences";

    /** One a test. */
    private final String organisation = "org-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ReactiveMongoTemplate store;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private WebTestClient client;

    @DynamicPropertySource
    static void fixed(DynamicPropertyRegistry registry) {
        var settings = "respite.alert.notification.";
        registry.add(settings + "secrets.key", () -> Samples.SECRET);
        registry.add(settings + "subscriptions[0].id", () -> "warehouse");
        registry.add(settings + "subscriptions[0].organisation", () -> "fixed");
        registry.add(settings + "subscriptions[0].channel", () -> "webhook");
        registry.add(settings + "subscriptions[0].target", () -> "https://hooks.example/T0KEN");
        registry.add(settings + "subscriptions[0].secret", () -> "key");
    }

    @BeforeEach
    void client() {
        RECEIVER.forget();
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .build();
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void aNewWebhookIsToldSignedUntilItIsRemoved() throws Exception {
        var made = make(webhook());
        var secret = made.get("secret").asString();
        assertThat(made.get("target").asString()).isEqualTo("http://127.0.0.1/…");
        publishTheUnits();
        send(alert("a", 1, Change.OPENED));
        awaitReceived(1);
        new Webhook(secret).verify(RECEIVER.received().getFirst().body(), RECEIVER.received().getFirst().headers());

        var second = make(webhook());
        assertThat(exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 204)).isEmpty();
        send(alert("a", 2, Change.RESOLVED));
        awaitReceived(2);

        assertThat(RECEIVER.received()).hasSize(2);
        new Webhook(second.get("secret").asString()).verify(RECEIVER.received().getLast().body(),
                RECEIVER.received().getLast().headers());
        exchange(HttpMethod.GET, path(made), null, null, 404);
    }

    @Test
    void showsNoSecretTwiceAndKeepsNoneInTheOpen() {
        var made = make(webhook());

        assertThat(exchange(HttpMethod.GET, path(made), null, null, 200)).doesNotContain("whsec_", "/hook");
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).contains(made.get("id").asString())
            .doesNotContain("whsec_", "/hook");
        var kept = Objects
            .requireNonNull(store.findById(organisation, Document.class, "notificationRosters").block(PATIENCE));
        assertThat(kept.toJson()).contains("aes:").doesNotContain("whsec_", "/hook");
    }

    @Test
    void signsWithBothSecretsWhileOneIsBeingChanged() throws Exception {
        var made = make(webhook());
        var next = json(exchange(HttpMethod.POST, path(made) + "/secret", null, null, 200));

        assertThat(json(exchange(HttpMethod.POST, path(made) + "/test", null, null, 200)).get("outcome").asString())
            .isEqualTo("delivered");

        var told = RECEIVER.received().getFirst();
        assertThat(told.json().get("type").asString()).isEqualTo("team_alert.test");
        for (JsonNode either : List.of(made, next)) {
            new Webhook(either.get("secret").asString()).verify(told.body(), told.headers());
        }
    }

    @Test
    void saysSoWhenATestMessageIsNotTaken() {
        var made = make(webhook());
        RECEIVER.answer(418);

        assertThat(exchange(HttpMethod.POST, path(made) + "/test", null, null, 502))
            .contains("target: status 418 (expected: to take the test message)");
    }

    @Test
    void changesOnlyWhatWasSeen() {
        var made = make(webhook());
        var narrower = Map.of("unit", "oncology", "minimumSeverity", "high", "findings", List.of("rise"));

        exchange(HttpMethod.PUT, path(made), null, narrower, 428);
        var changed = json(exchange(HttpMethod.PUT, path(made), "\"1\"", narrower, 200));
        assertThat(changed.get("minimumSeverity").asString()).isEqualTo("high");
        assertThat(exchange(HttpMethod.PUT, path(made), "\"1\"", narrower, 412)).contains("(expected: \\\"2\\\")");
        exchange(HttpMethod.DELETE, path(made), "\"1\"", null, 412);
        assertThat(exchange(HttpMethod.PUT, path(made), "\"2\"", Map.of("target", "https://elsewhere.example"), 422))
            .contains("target: set (expected: absent");
    }

    @Test
    void saysWhatIsWrong() {
        refused(Map.of("channel", "fax", "target", "x"), "channel: fax (expected: webhook, email, slack, teams)");
        refused(Map.of("channel", "alertmanager", "target", "http://x"), "channel: alertmanager (expected: ");
        refused(Map.of("channel", "slack"), "target: missing (expected: to be set)");
        refused(Map.of("channel", "slack", "target", "ftp://x"), "target (expected: an http or https address)");
        refused(Map.of("channel", "slack", "target", "http://x", "minimumSeverity", "low"),
                "minimumSeverity: low (expected: watch, alert, high)");
        refused(Map.of("channel", "slack", "target", "http://x", "findings", List.of()), "findings: none (expected: ");
        refused(Map.of("channel", "slack", "target", "http://x", "unit", "no unit"), "unit: not an id (expected: ");
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, Map.of("channel", "email", "target", "a@b.example"),
                409))
            .contains("there is no mail server");
    }

    @Test
    void anotherOrganisationsAreAsUnknownAsNone() {
        var made = make(webhook());
        var silence = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        for (String path : List.of(path(made), SILENCES + "/" + silence.get("id").asString())) {
            var none = path.substring(0, path.lastIndexOf('/')) + "/none";
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                assertThat(exchange(method, path, "\"1\"", null, "stranger", 404))
                    .isEqualTo(exchange(method, none, "\"1\"", null, "stranger", 404));
            }
        }
        for (String action : List.of("/secret", "/test")) {
            exchange(HttpMethod.POST, path(made) + action, null, null, "stranger", 404);
        }
        exchange(HttpMethod.PUT, path(made), "\"1\"", Map.of(), "stranger", 404);
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, "stranger", 200)).isEqualTo("[]");
        exchange(HttpMethod.GET, path(made), null, null, 200);
    }

    @Test
    void showsThoseOfTheSettingsButLetsNobodyChangeThem() {
        assertThat(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, "fixed", 200))
            .contains("\"origin\":\"settings\"", "https://hooks.example/…")
            .doesNotContain("T0KEN");
        var path = SUBSCRIPTIONS + "/warehouse";
        exchange(HttpMethod.DELETE, path, "\"1\"", null, "fixed", 409);
        exchange(HttpMethod.PUT, path, "\"1\"", Map.of(), "fixed", 409);
        exchange(HttpMethod.POST, path + "/test", null, null, "fixed", 409);
        exchange(HttpMethod.GET, path, null, null, 404);
    }

    @Test
    void manyAtOnceLoseNoneAndFiftyAreEnough() {
        IntStream.range(0, SubscriptionDesk.MOST).parallel().forEach(each -> make(webhook()));

        assertThat(json(exchange(HttpMethod.GET, SUBSCRIPTIONS, null, null, 200)).size())
            .isEqualTo(SubscriptionDesk.MOST);
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, webhook(), 409)).contains("subscriptions: 50");
    }

    @Test
    void aSilenceKeepsStillUntilItIsEndedEarly() throws Exception {
        make(webhook());
        var silence = json(exchange(HttpMethod.POST, SILENCES, null, silence(3), 201));
        publishTheUnits();
        send(alert("b", 1, Change.OPENED));
        send(alert("c", 1, Change.OPENED));
        send(alert("c", 2, Change.RESOLVED));
        Awaitility.await().atMost(PATIENCE).until(() -> ended("SILENCED") == 3);
        assertThat(RECEIVER.received()).isEmpty();

        exchange(HttpMethod.DELETE, SILENCES + "/" + silence.get("id").asString(), "\"1\"", null, 204);
        awaitReceived(1);

        assertThat(RECEIVER.received().getFirst().json().get("type").asString()).isEqualTo("team_alert.reminder");
        assertThat(RECEIVER.received().getFirst().json().at("/data/alert").asString()).isEqualTo(organisation + ":b");
    }

    @Test
    void aSilenceNeedsAnEndAndAReason() {
        refusedSilence(Map.of("reason", "move"), "until: missing (expected: to be set)");
        refusedSilence(Map.of("until", day(3)), "reason: missing (expected: to be set)");
        refusedSilence(Map.of("until", day(3), "reason", "x".repeat(201)), "reason: 201 characters (expected: 1..200)");
        refusedSilence(Map.of("until", day(120), "reason", "move"), "at most 120 days in all");
        refusedSilence(Map.of("until", day(-2), "from", day(-5), "reason", "move"), "neither past");
        refusedSilence(Map.of("until", "soon", "reason", "move"), "until: not a day (expected: such as 2027-01-31)");
        var made = json(exchange(HttpMethod.POST, SILENCES, null, silence(119), 201));
        var path = SILENCES + "/" + made.get("id").asString();
        exchange(HttpMethod.PUT, path, null, silence(5), 428);
        assertThat(json(exchange(HttpMethod.PUT, path, "\"1\"", silence(5), 200)).get("until").asString())
            .isEqualTo(day(5));
        exchange(HttpMethod.PUT, path, "\"1\"", silence(6), 412);
    }

    @Test
    void letsInLeadersOnly() {
        for (String path : List.of(SUBSCRIPTIONS, SILENCES)) {
            client.get().uri(path).exchange().expectStatus().isUnauthorized();
            client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.clinician("carl", organisation)))
                .exchange()
                .expectStatus()
                .isForbidden();
        }
    }

    private long ended(String how) {
        return Objects.requireNonNull(store.findAll(Document.class, "notifications")
            .filter(message -> message.toJson().contains(organisation) && how.equals(message.getString("end")))
            .count()
            .block(PATIENCE));
    }

    private void refused(Map<String, ?> request, String why) {
        assertThat(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, request, 422)).contains(why);
    }

    private void refusedSilence(Map<String, ?> request, String why) {
        assertThat(exchange(HttpMethod.POST, SILENCES, null, request, 422)).contains(why);
    }

    private JsonNode make(Map<String, ?> request) {
        return json(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, request, 201));
    }

    private static Map<String, ?> webhook() {
        return Map.of("channel", "webhook", "target", RECEIVER.address().toString(), "minimumSeverity", "watch");
    }

    private static Map<String, ?> silence(int days) {
        return Map.of("until", day(days), "reason", "the new records system goes live");
    }

    private static String day(int fromToday) {
        return LocalDate.now(Clock.systemUTC()).plusDays(fromToday).toString();
    }

    private static String path(JsonNode made) {
        return SUBSCRIPTIONS + "/" + made.get("id").asString();
    }

    private static JsonNode json(String body) {
        return new JsonMapper().readTree(body);
    }

    private String exchange(HttpMethod method, String path, @Nullable String ifMatch, @Nullable Map<String, ?> body,
            int status) {
        return exchange(method, path, ifMatch, body, organisation, status);
    }

    private String exchange(HttpMethod method, String path, @Nullable String ifMatch, @Nullable Map<String, ?> body,
            String whose, int status) {
        var request = client.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(Tokens.leader("lea", whose));
            if (ifMatch != null) {
                headers.set(HttpHeaders.IF_MATCH, ifMatch);
            }
        });
        var sent = body == null ? request : request.bodyValue(body);
        EntityExchangeResult<byte[]> answer = sent.exchange().expectBody().returnResult();
        var text = Stream.ofNullable(answer.getResponseBody()).map(String::new).findFirst().orElse("");
        assertThat(answer.getStatus().value()).as(text).isEqualTo(status);
        return text;
    }

    private void publishTheUnits() throws Exception {
        kafka.send(EventType.UNIT_TREE_PUBLISHED.toRecord(new UnitTreePublished(organisation, ZoneId.of("UTC"),
                Clock.systemUTC().instant(), List.of(new Unit("oncology", "Oncology ward", null)), new TreeMap<>())))
            .get();
    }

    private void send(TeamAlertChanged change) throws Exception {
        kafka.send(EventType.TEAM_ALERT_CHANGED.toRecord(change)).get();
    }

    private TeamAlertChanged alert(String alert, int revision, Change change) {
        Instant now = Clock.system(ZoneOffset.UTC).instant();
        return new TeamAlertChanged(organisation + ":" + alert, revision, organisation, "oncology", Finding.RISE,
                change, Severity.HIGH, Samples.FORTNIGHT, Samples.FORTNIGHT, now, 41.2, 13.8, 5.6, 22.1);
    }

    private static void awaitReceived(int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> RECEIVER.received().size() >= count);
    }

}
