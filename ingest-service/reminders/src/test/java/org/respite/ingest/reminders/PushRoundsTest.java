package org.respite.ingest.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.respite.operations.clock.CheckedClock;
import org.respite.testsupport.SettableClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminders between a store and a push service. */
@ExtendWith(OutputCaptureExtension.class)
class PushRoundsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Instant MOMENT = PushTimePolicy.moment(asked("a", null), _ -> 0, 70);

    private static final PushHosts HOSTS = new PushHosts(List.of("push.example"));

    private final MongoServer server = new MongoServer(new H2Backend(MVStore.open(null)));

    private final PushService service = new PushService();

    private final SettableClock clock = new SettableClock(MOMENT);

    private final Codes codes = new Codes();

    private MongoClient client;

    private ReactiveMongoTemplate mongo;

    private PushSubscriptions people;

    private PushRounds rounds;

    @BeforeEach
    void connect() throws Exception {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        mongo = new ReactiveMongoTemplate(client, "respite");
        AeadConfig.register();
        var seal = new PushSeal(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        var store = new MongoPushStore(mongo);
        people = new PushSubscriptions(store, seal, codes, HOSTS);
        var key = new VapidKey(new ECKeyGenerator(Curve.P_256).generate(), "mailto:it@o.example");
        rounds = new PushRounds(store, seal, codes, HOSTS, new PushPost(key, service.clients()),
                CheckedClock.unchecked(clock));
    }

    @AfterEach
    void disconnect() {
        service.close();
        client.close();
        server.shutdownNow();
    }

    private static PushReminder asked(String device, @Nullable LocalDate pausedUntil) {
        return new PushReminder(URI.create("https://push.example/" + device), DayOfWeek.THURSDAY, 16, BERLIN,
                pausedUntil);
    }

    private void keep(String subject, PushReminder reminder) {
        assertThat(people.keep("o", subject, reminder).block()).isTrue();
    }

    private List<Document> stored() {
        return Objects.requireNonNull(mongo.getCollection("ingest_reminders")
            .flatMapMany(all -> Flux.from(all.find()))
            .collectList()
            .block());
    }

    private static Map<String, List<String>> withoutToken(PushService.Got got) {
        var headers = new TreeMap<>(got.headers());
        headers.remove("Authorization");
        return headers;
    }

    @Test
    void everybodyGetsTheSameAndNothingIsInIt() {
        keep("ana", asked("a", null));
        keep("ben", asked("b", null));
        rounds.round().block();

        assertThat(service.got).extracting(PushService.Got::path).containsExactlyInAnyOrder("/a", "/b");
        assertThat(service.got).allSatisfy(got -> {
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.body()).isEmpty();
            assertThat(got.headers()).containsEntry("Ttl", List.of("14400"))
                .containsEntry("Urgency", List.of("low"))
                .containsEntry("Content-length", List.of("0"))
                .doesNotContainKeys("Content-encoding", "Topic");
            assertThat(got.headers().get("Authorization")).singleElement().asString().startsWith("vapid t=");
        });
        assertThat(withoutToken(service.got.getFirst())).isEqualTo(withoutToken(service.got.getLast()));
    }

    @Test
    void ofManyInstancesAndRoundsOneSends() {
        keep("ana", asked("a", null));
        Mono.when(rounds.round(), rounds.round(), rounds.round()).block();
        rounds.round().block();
        keep("ana", asked("a2", null));
        rounds.round().block();

        assertThat(service.got).hasSize(1);
        clock.set(MOMENT.plus(Duration.ofDays(14)));
        rounds.round().block();
        assertThat(service.got).extracting(PushService.Got::path).containsExactly("/a", "/a2");
    }

    @Test
    void whatFailedIsNotTriedAgain() {
        keep("ana", asked("a", null));
        for (int status : new int[] { 500, 429, 307 }) {
            service.status = status;
            rounds.round().block();
        }
        assertThat(service.got).extracting(PushService.Got::path).containsExactly("/a");
        assertThat(people.of("o", "ana").block()).isEqualTo(asked("a", null));
    }

    @Test
    void whatTheBrowserGaveUpIsForgotten() {
        keep("ana", asked("a", null));
        service.status = 410;
        rounds.round().block();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aPauseAStopAndALateServiceSendNothing() {
        keep("ana", asked("a", LocalDate.ofInstant(MOMENT, BERLIN).plusDays(1)));
        keep("ben", asked("b", null));
        people.forget("o", "ben").block();
        rounds.round().block();
        keep("ana", asked("a", null));
        clock.set(MOMENT.plus(Duration.ofHours(1)));
        rounds.round().block();

        assertThat(service.got).isEmpty();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void nothingIsKeptThatGoesElsewhere() {
        var elsewhere = new PushReminder(URI.create("https://127.0.0.1/x"), DayOfWeek.THURSDAY, 16, BERLIN, null);
        assertThat(people.keep("o", "ana", elsewhere).block()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void theStoreTellsNobodyAndOneOfAnothersPlaceDoesNotOpen() {
        keep("ana", asked("a", null));
        keep("ben", asked("b".repeat(900), LocalDate.of(2026, 12, 24)));
        var documents = stored();

        assertThat(documents).extracting(each -> each.get("sealed", Binary.class).length())
            .hasSize(2)
            .containsOnly(documents.getFirst().get("sealed", Binary.class).length());
        assertThat(documents).allSatisfy(each -> assertThat(each.toJson()).doesNotContain("push.example", "THURSDAY"));
        new MongoPushStore(mongo)
            .keep(codes.place("o", "ana"), documents.getLast().get("sealed", Binary.class).getData())
            .block();
        new MongoPushStore(mongo)
            .keep(codes.place("o", "ben"), documents.getFirst().get("sealed", Binary.class).getData())
            .block();
        rounds.round().block();
        assertThat(service.got).isEmpty();
        assertThat(people.of("o", "ana").blockOptional()).isEmpty();
    }

    @Test
    void aFaultIsLoggedByItsKind(CapturedOutput output) {
        keep("ana", asked("canary", null));
        server.shutdownNow();
        service.close();
        client.close();
        rounds.round().block();
        assertThat(output.getAll()).contains("reminders could not be looked at").doesNotContain("canary", "o/ana");
    }

    /** Codes that can be read. */
    private static final class Codes implements PushNames {

        @Override
        public String place(String organisation, String subject) {
            return organisation + "/" + subject;
        }

        @Override
        public long spread(String place, int fortnight) {
            return 0;
        }

    }

}
