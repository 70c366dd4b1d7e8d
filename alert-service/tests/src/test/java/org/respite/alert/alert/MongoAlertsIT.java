package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertProgress;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is kept at once is kept as if it had been one by one. */
class MongoAlertsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Alert OPENED = SampleAlerts.opened(70, Severity.WATCH);

    private static final Alert CLOSED = SampleAlerts.then(OPENED, 72, Change.RESOLVED);

    private static final Alert LEVEL = SampleAlerts.opened("lakeside", 71, Severity.WATCH, Finding.LEVEL);

    private final MongoServer server = new MongoServer(new MemoryBackend());

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private Alerts alerts;

    @BeforeEach
    void open() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        var store = new ReactiveMongoTemplate(client, "alerts");
        alerts = new MongoAlerts(store, new AlertLists(store));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void keepsAndListsAllOfThem() {
        keepAll(new AlertProgress(null, OPENED), new AlertProgress(null, LEVEL));
        keepAll(new AlertProgress(OPENED, CLOSED));

        assertThat(listed(alerts.all("lakeside"))).containsExactlyInAnyOrder(CLOSED, LEVEL);
        assertThat(listed(alerts.open("lakeside"))).containsExactly(LEVEL);
    }

    @Test
    void listsWhatOpenedAndClosedAtOnce() {
        keepAll(new AlertProgress(null, CLOSED));

        assertThat(listed(alerts.all("lakeside"))).containsExactly(CLOSED);
        assertThat(listed(alerts.open("lakeside"))).isEmpty();
    }

    @Test
    void whatWasKeptAtOnceGoesOnOneByOne() {
        keepAll(new AlertProgress(null, CLOSED), new AlertProgress(null, LEVEL));
        var acknowledged = SampleAlerts.by(LEVEL, Change.ACKNOWLEDGED);

        StepVerifier.create(alerts.keep(acknowledged, true)).expectComplete().verify(TIMEOUT);
        keepAll(new AlertProgress(acknowledged, SampleAlerts.then(acknowledged, 73, Change.RESOLVED)));

        assertThat(listed(alerts.open("lakeside"))).isEmpty();
    }

    @Test
    void somebodyFasterIsNotOverwritten() {
        keepAll(new AlertProgress(null, LEVEL));
        var acknowledged = SampleAlerts.by(LEVEL, Change.ACKNOWLEDGED);
        keepAll(new AlertProgress(LEVEL, acknowledged));

        fails(OptimisticLockingFailureException.class,
                new AlertProgress(LEVEL, SampleAlerts.then(LEVEL, 73, Change.RESOLVED)));
        fails(DuplicateKeyException.class, new AlertProgress(null, LEVEL));

        assertThat(listed(alerts.all("lakeside"))).containsExactly(acknowledged);
    }

    private void keepAll(AlertProgress... progress) {
        StepVerifier.create(alerts.keepAll(List.of(progress))).expectComplete().verify(TIMEOUT);
    }

    private void fails(Class<? extends Throwable> failure, AlertProgress progress) {
        StepVerifier.create(alerts.keepAll(List.of(progress))).expectError(failure).verify(TIMEOUT);
    }

    private static List<Alert> listed(Flux<Alert> found) {
        return Mono.from(found.collectList()).blockOptional(TIMEOUT).orElseThrow();
    }

}
