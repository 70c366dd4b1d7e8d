package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.respite.alert.notification.RunningSender;
import org.respite.alert.notification.Samples;
import org.respite.contract.EventType;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running sender, a receiver, and a leader who sets up what that receives. */
abstract class SelfService extends RunningSender {

    static final Duration TIMEOUT = Duration.ofSeconds(90);

    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    static final String SILENCES = "/api/v1/silences";

    /** One a test. */
    final String organisation = "org-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    ReactiveMongoTemplate store;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    WebTestClient client;

    @BeforeEach
    void client() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .build();
    }

    JsonNode make(Map<String, ?> request) {
        return json(exchange(HttpMethod.POST, SUBSCRIPTIONS, null, request, 201));
    }

    static Map<String, ?> webhook() {
        return Map.of("channel", "webhook", "target", RECEIVER.address().toString(), "minimumSeverity", "watch");
    }

    static Map<String, ?> silence(int days) {
        return Map.of("wholeOrganisation", true, "until", day(days), "reason", "the new records system goes live");
    }

    static String day(int fromToday) {
        return LocalDate.now(Clock.systemUTC()).plusDays(fromToday).toString();
    }

    static String path(JsonNode made) {
        return SUBSCRIPTIONS + "/" + made.get("id").asString();
    }

    static JsonNode json(String body) {
        return new JsonMapper().readTree(body);
    }

    String exchange(HttpMethod method, String path, @Nullable String ifMatch, @Nullable Map<String, ?> body,
            int status) {
        return exchange(method, path, ifMatch, body, organisation, status);
    }

    String exchange(HttpMethod method, String path, @Nullable String ifMatch, @Nullable Map<String, ?> body,
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

    void publishTheUnits() throws Exception {
        kafka.send(EventType.UNIT_TREE_PUBLISHED.toRecord(new UnitTreePublished(organisation, ZoneId.of("UTC"),
                Clock.systemUTC().instant(), List.of(new Unit("oncology", "Oncology ward", null)), new TreeMap<>())))
            .get();
    }

    void send(TeamAlertChanged change) throws Exception {
        kafka.send(EventType.TEAM_ALERT_CHANGED.toRecord(change)).get();
    }

    TeamAlertChanged alert(String alert, int revision, Change change) {
        Instant now = Clock.system(ZoneOffset.UTC).instant();
        return new TeamAlertChanged(organisation + ":" + alert, revision, organisation, "oncology", Finding.RISE,
                change, Severity.HIGH, Samples.FORTNIGHT, Samples.FORTNIGHT, now, 41.2, 13.8, 5.6, 22.1);
    }

    static void awaitReceived(int count) {
        Awaitility.await().atMost(TIMEOUT).until(() -> RECEIVER.received().size() >= count);
    }

}
