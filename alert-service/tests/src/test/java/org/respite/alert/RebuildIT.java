package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.alert.AlertCommands;
import org.respite.alert.alert.Alerts;
import org.respite.alert.alert.DetectionStates;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.lifecycle.LeaderChange;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.lifecycle.Note;
import org.respite.alert.release.UnitHistory;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.respite.testsupport.TopicProbe;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a restart, a lost store or a store that forgot its last writes leaves behind:
 * nothing.
 */
@SpringBootTest(classes = RebuildIT.Backends.class, webEnvironment = WebEnvironment.NONE)
class RebuildIT {

    private static final Step RISE = new Step(70, 75, 25);

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private MongoConnectionDetails store;

    @Autowired
    private Environment settings;

    @Autowired
    private TopicProbes probes;

    @Test
    void goesOnAfterARestartAndRebuildsALostStoreIdentically() throws Exception {
        var lakeside = new Lakeside("rebuilt");
        Image continued;
        try (var service = start("first")) {
            send(lakeside.releases(60, 72, RISE));
            awaitFortnight(service, lakeside, 72);
            acknowledge(service, lakeside);
        }
        send(lakeside.releases(73, 79, RISE));
        try (var service = start("first")) {
            awaitFortnight(service, lakeside, 79);
            continued = image(service, lakeside);
        }
        int told = told();

        try (var service = start("second")) {
            awaitFortnight(service, lakeside, 79);
            assertThat(image(service, lakeside)).isEqualTo(continued);
        }

        assertThat(continued.alerts().values())
            .anySatisfy(history -> assertThat(history).extracting(AlertChange::change).contains(Change.ACKNOWLEDGED));
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void readsAgainWhatTheStoreForgot() throws Exception {
        var lakeside = new Lakeside("forgetful");
        Map<String, List<Document>> kept;
        Image before;
        try (var service = start("forgetful")) {
            send(lakeside.releases(60, 71, RISE));
            awaitFortnight(service, lakeside, 71);
            kept = documents(service);
            acknowledge(service, lakeside);
            send(lakeside.releases(72, 79, RISE));
            awaitFortnight(service, lakeside, 79);
            before = image(service, lakeside);
        }
        int told = told();
        restore(kept);

        try (var service = start("forgetful")) {
            awaitFortnight(service, lakeside, 79);
            assertThat(image(service, lakeside)).isEqualTo(before);
        }

        assertThat(told()).isEqualTo(told);
    }

    private ConfigurableApplicationContext start(String database) {
        return AlertApplication.builder()
            .run("--server.port=0", "--management.server.port=0", "--spring.main.banner-mode=off",
                    "--spring.kafka.bootstrap-servers=" + String.join(",", broker.getBootstrapServers()),
                    "--spring.mongodb.uri=" + store.getConnectionString(), "--spring.mongodb.database=" + database,
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                            + settings.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"),
                    "--respite.http.token.audiences=" + settings.getProperty("respite.http.token.audiences"));
    }

    private static void awaitFortnight(ConfigurableApplicationContext service, Lakeside lakeside, int fortnight) {
        await().atMost(TopicProbe.PATIENCE)
            .untilAsserted(() -> assertThat(now(service.getBean(DetectionStates.class)
                .find(lakeside.id())
                .map(DetectionState::fortnight)
                .defaultIfEmpty(-1))).isEqualTo(fortnight));
    }

    private static DetectionState detectionState(ConfigurableApplicationContext service, Lakeside lakeside) {
        return now(service.getBean(DetectionStates.class).find(lakeside.id()));
    }

    private static Image image(ConfigurableApplicationContext service, Lakeside lakeside) {
        var detectionState = detectionState(service, lakeside);
        var alerts = now(service.getBean(Alerts.class).all(lakeside.id()).collectMap(Alert::id));
        var range = now(service.getBean(ReleaseRanges.class).find(lakeside.id()));
        var histories = now(Flux.fromIterable(detectionState.verdicts().keySet())
            .flatMapSequential(unit -> service.getBean(Histories.class).find(range, unit))
            .collectList());
        Map<String, List<AlertChange>> changes = new HashMap<>();
        alerts.forEach((id, alert) -> changes.put(id, alert.history().stream().map(RebuildIT::asToldThen).toList()));
        return new Image(changes, unversioned(detectionState), histories);
    }

    /** How often it was written down depends on how many releases came at once. */
    private static DetectionState unversioned(DetectionState detectionState) {
        return new DetectionState(detectionState.organisation(), detectionState.fortnight(), detectionState.detector(),
                detectionState.verdicts(), detectionState.open(), null);
    }

    private static void acknowledge(ConfigurableApplicationContext service, Lakeside lakeside) {
        var alert = now(service.getBean(Alerts.class).open(lakeside.id()).next());
        var changed = now(service.getBean(AlertCommands.class)
            .change(lakeside.id(), alert.id(), alert.revision(),
                    new LeaderChange.Acknowledge(new LeaderIdentity("lea", null), new Note("seen"))));
        assertThat(changed.latest().deed()).isEqualTo(new Attribution(new LeaderIdentity("lea", null), "seen"));
    }

    /**
     * Without the moment of writing down, which a rebuild does anew, and without who and
     * why, which are on no topic.
     */
    private static AlertChange asToldThen(AlertChange change) {
        return new AlertChange(change.revision(), change.change(), change.severity(), change.fortnight(), change.at(),
                change.at(), change.figures(), change.personal() ? new Attribution(null, null) : null);
    }

    private int told() {
        try (var probe = probes.on(Topics.TEAM_ALERTS)) {
            return probe.records().size();
        }
    }

    private static Map<String, List<Document>> documents(ConfigurableApplicationContext service) {
        var store = service.getBean(ReactiveMongoTemplate.class);
        return now(store.getCollectionNames()
            .flatMap(name -> store.findAll(Document.class, name).collectList().map(found -> Map.entry(name, found)))
            .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void restore(Map<String, List<Document>> kept) {
        // A context of its own, so that no service reads meanwhile.
        try (var client = com.mongodb.reactivestreams.client.MongoClients.create(store.getConnectionString())) {
            var documents = new ReactiveMongoTemplate(client, "forgetful");
            now(documents.getCollectionNames()
                .flatMap(name -> documents.remove(new org.springframework.data.mongodb.core.query.Query(), name))
                .count());
            now(Flux.fromIterable(kept.entrySet())
                .flatMap(collection -> documents.insert(collection.getValue(), collection.getKey()))
                .count());
        }
    }

    private static <T> T now(Mono<T> value) {
        return Objects.requireNonNull(value.block(TopicProbe.PATIENCE));
    }

    private void send(List<TeamIndicatorReleased> cells) throws Exception {
        Map<String, Object> client = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            for (TeamIndicatorReleased cell : cells) {
                producer.send(EventType.TEAM_INDICATOR_RELEASED.toRecord(cell))
                    .get(TopicProbe.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /**
     * @param alerts id → its history
     */
    private record Image(Map<String, List<AlertChange>> alerts, DetectionState detectionState,
            List<UnitHistory> histories) {
    }

    /**
     * Not annotated as a configuration: the service would find it in its own packages.
     */
    @Import({ RealBackends.class, TestIdentity.class })
    @ImportAutoConfiguration({ KafkaAutoConfiguration.class, MongoReactiveAutoConfiguration.class })
    static class Backends {

    }

}
