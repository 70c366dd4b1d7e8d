package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of the local runner, which answers as MongoDB does. */
class MongoSessionStoreTest {

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    private final MongoServer server = new MongoServer(new H2Backend(MVStore.open(null)));

    private MongoClient client;

    private ReactiveMongoTemplate mongo;

    private MongoSessionStore store;

    @BeforeEach
    void connect() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        mongo = new ReactiveMongoTemplate(client, "respite");
        store = new MongoSessionStore(mongo, new SessionNames("test_sessions", "respite"));
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void keepsWhatIsSealed() {
        store.add("a", new byte[] { 1 }).block();

        assertThat(store.find("a").block()).containsExactly(1);
        assertThat(store.replace("a", new byte[] { 2 }).block()).isTrue();
        assertThat(store.find("a").block()).containsExactly(2);
        store.remove("a").block();
        assertThat(store.find("a").blockOptional()).isEmpty();
    }

    @Test
    void whatWasRemovedIsNotReplaced() {
        assertThat(store.replace("a", new byte[] { 2 }).block()).isFalse();

        assertThat(store.find("a").blockOptional()).isEmpty();
    }

    @Test
    void passesOverWhatAnotherVersionWrote() {
        mongo.getCollection("test_sessions")
            .flatMap(sessions -> Mono.from(sessions.insertOne(new Document("_id", "a").append("version", 2))))
            .block();

        assertThat(store.find("a").blockOptional()).isEmpty();
    }

    @Test
    void deletesWhatIsOverAndNothingElse() {
        String over = place(NOON.minusSeconds(1));
        String lasts = place(NOON.plusSeconds(1));
        String late = place(NOON.plus(Duration.ofHours(2)));
        Flux.just(over, lasts, late).concatMap(place -> store.add(place, new byte[] { 1 })).blockLast();

        round(NOON.plusSeconds(1));
        assertThat(places()).containsExactlyInAnyOrder(lasts, late);

        round(NOON.plus(Duration.ofHours(1)));
        assertThat(places()).containsExactly(late);
    }

    private void round(Instant now) {
        new SessionRounds(store, new SessionTimes(() -> now, Duration.ofHours(1)), Duration.ofHours(1)).round().block();
    }

    private static String place(Instant end) {
        return SessionIds.place(SessionIds.next(end)).orElseThrow();
    }

    private List<String> places() {
        return Objects.requireNonNull(mongo.getCollection("test_sessions")
            .flatMapMany(sessions -> sessions.find())
            .map(document -> document.getString("_id"))
            .collectList()
            .block());
    }

}
