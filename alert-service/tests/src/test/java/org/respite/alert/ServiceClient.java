package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.Tokens;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Speaks to the running service as its topics and its leaders do. */
public abstract class ServiceClient {

    @Autowired
    protected KafkaTemplate<String, byte[]> kafka;

    @Autowired
    protected TopicProbes probes;

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    protected WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(TopicProbe.PATIENCE)
            // Every consumer adds some twenty kilobytes to the page of metrics.
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 20))
            .build();
    }

    protected void awaitRelease(Lakeside lakeside, int fortnight) {
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(
                    () -> get(lakeside, "/api/v1/units").jsonPath("$.lastRelease.fortnight").isEqualTo(fortnight));
    }

    protected List<TeamAlertChanged> changesOf(Lakeside lakeside, Change last) {
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

    protected BodyContentSpec get(Lakeside lakeside, String path) {
        return exchange(lakeside, path).expectStatus().isOk().expectBody();
    }

    protected WebTestClient.ResponseSpec exchange(Lakeside lakeside, String path) {
        return exchange(lakeside, HttpMethod.GET, path, null, null);
    }

    protected WebTestClient.ResponseSpec exchange(Lakeside lakeside, HttpMethod method, String path,
            @Nullable String tag, @Nullable String body) {
        var request = client.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(Tokens.leader("lea", lakeside.id()));
            if (tag != null) {
                headers.set(HttpHeaders.IF_MATCH, tag);
            }
        });
        return body == null ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    /** What is wrong, if it is refused with a problem. */
    protected static BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody();
    }

    protected void send(UnitTreePublished tree) throws Exception {
        send(EventType.UNIT_TREE_PUBLISHED.toRecord(tree));
    }

    protected void send(List<TeamIndicatorReleased> cells) throws Exception {
        for (TeamIndicatorReleased cell : cells) {
            send(EventType.TEAM_INDICATOR_RELEASED.toRecord(cell));
        }
    }

    protected void send(ProducerRecord<String, byte[]> record) throws Exception {
        kafka.send(record).get(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
    }

}
