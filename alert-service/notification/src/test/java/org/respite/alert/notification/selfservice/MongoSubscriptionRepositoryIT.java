package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** What leaders have set up, as it is stored. */
class MongoSubscriptionRepositoryIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String ORGANISATION = "lakeside";

    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private static final Authorship LEA = new Authorship(THEN, new Author("lea", "Lea"));

    private static final Authorship LATER = new Authorship(THEN.plus(Duration.ofDays(90)), new Author("tom", null));

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final MongoServer server = new MongoServer(new MemoryBackend());

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private ReactiveMongoTemplate store;

    @SuppressWarnings("NullAway.Init")
    private MongoSubscriptionRepository rosters;

    @BeforeEach
    void open() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        store = new ReactiveMongoTemplate(client, "rosters");
        rosters = new MongoSubscriptionRepository(store);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void readsWhatWasKeptBeforeThereWereAuthors() {
        rosters.save(roster()).block(TIMEOUT);
        var kept = found(store.findById(ORGANISATION, Document.class, "notificationRosters"));
        kept.remove("trials");
        kept.getList("subscriptions", Document.class).forEach(made -> made.keySet().removeAll(Set.of("by", "changed")));
        kept.getList("silences", Document.class).forEach(made -> made.keySet().removeAll(Set.of("made", "changed")));
        assertThat(kept).containsOnlyKeys("_id", "version", "subscriptions", "silences", "_class");
        assertThat(kept.getList("subscriptions", Document.class).getFirst()).containsOnlyKeys("_id", "revision",
                "since", "unit", "channel", "shown", "target", "secrets");
        assertThat(kept.getList("silences", Document.class).getFirst()).containsOnlyKeys("_id", "revision", "unit",
                "from", "until", "reason");
        store.save(kept, "notificationRosters").block(TIMEOUT);

        var read = found(rosters.find(ORGANISATION));

        assertThat(read.subscription("sub-a")).hasValueSatisfying(made -> {
            assertThat(made.since()).isEqualTo(THEN);
            assertThat(made.by()).isNull();
            assertThat(made.changed()).isNull();
        });
        assertThat(read.silence("sil-a")).hasValueSatisfying(made -> {
            assertThat(made.until()).isEqualTo(DAY);
            assertThat(made.made()).isNull();
        });
        assertThat(read.tried()).isEmpty();
        rosters.save(read.tried("sub-a", THEN)).block(TIMEOUT);
        assertThat(found(rosters.find(ORGANISATION)).tried()).containsExactly(new TestMessage("sub-a", THEN));
    }

    /** A later version has set things up in ways of its own, and is taken back. */
    @Test
    void whatALaterVersionSetUpKeepsNobodyElseFromBeingTold() {
        rosters.save(roster()).block(TIMEOUT);
        rosters.save(new OrganisationSubscriptions("riverside", null, roster().subscriptions(), List.of(), null))
            .block(TIMEOUT);
        var kept = found(store.findById(ORGANISATION, Document.class, "notificationRosters"));
        var made = kept.getList("subscriptions", Document.class).getFirst();
        made.append("target", "plain:https://x/y").append("secrets", List.of());
        kept.put("subscriptions",
                List.of(made, new Document(made).append("_id", "sub-b").append("findings", List.of("RISE", "OMEN")),
                        new Document(made).append("_id", "sub-c").append("channel", "PAGER"),
                        new Document(made).append("_id", "sub-d").append("minimumSeverity", "FATAL")));
        var silence = kept.getList("silences", Document.class).getFirst();
        kept.put("silences", List.of(silence, new Document(silence).append("from", "whenever")));
        store.save(kept, "notificationRosters").block(TIMEOUT);
        var settings = new Binder().bindOrCreate("respite.alert.notification", NotificationSettings.class);

        var plan = found(
                new CombinedRoutingTables(settings, rosters, new SecretCipher(List.of(), true), Clock.systemUTC())
                    .read());

        assertThat(plan.recipients()).extracting(Recipient::id).containsExactly("sub-a", "sub-b", "sub-c", "sub-a");
        assertThat(plan.recipients()).extracting(Recipient::sealed).containsExactly(false, false, true, true);
        assertThat(plan.recipients().get(1).subscription().findings()).containsExactly(Finding.RISE);
        assertThat(plan.isWhole(ORGANISATION)).as("sub-d may still be there").isFalse();
        assertThat(plan.isWhole("riverside")).isTrue();
        assertThat(found(rosters.all().map(OrganisationSubscriptions::organisation).collectList()))
            .containsExactly("riverside");
        assertThat(found(new NamesInSubscriptions(rosters).forget(since -> true))).as("and none is saved").isEqualTo(1);
        assertThat(found(store.findById(ORGANISATION, Document.class, "notificationRosters"))).isEqualTo(kept);
    }

    @Test
    void keepsWhoMadeWhatUntilItIsForgotten() {
        rosters.save(roster()).block(TIMEOUT);
        var names = new NamesInSubscriptions(rosters);

        assertThat(found(names.forget(since -> since.isBefore(THEN)))).isZero();
        assertThat(found(rosters.find(ORGANISATION)).silences().getFirst().made()).isEqualTo(LEA);

        assertThat(found(names.forget(since -> !since.isAfter(THEN)))).isEqualTo(1);
        var kept = found(rosters.find(ORGANISATION));
        assertThat(kept.silences().getFirst().made()).isEqualTo(new Authorship(THEN, null));
        assertThat(kept.silences().getFirst().changed()).isEqualTo(LATER);
        assertThat(kept.subscriptions().getFirst().by()).isNull();
        assertThat(kept.subscriptions().getFirst().changed()).isEqualTo(LATER);
        assertThat(found(names.forget(since -> !since.isAfter(THEN)))).isZero();
    }

    /**
     * What is kept is sealed anew with the newest key, once, and the ones before can go.
     */
    @Test
    void sealsAnewWhatIsNotSealedWithTheNewestKey() {
        var before = new SecretCipher(List.of(key('a')), false);
        var both = new SecretCipher(List.of(key('b'), key('a')), false);
        var after = new SecretCipher(List.of(key('b')), false);
        rosters.save(roster(before.seal("sub-a", "https://x/y"), before.seal("sub-a", "s"))).block(TIMEOUT);
        var updates = new SubscriptionUpdates(rosters);

        assertThat(new SecretRotation(rosters, updates, new SecretCipher(List.of(key('c')), false)).reseal()
            .blockOptional(TIMEOUT)).as("what no key opens stays").isEmpty();
        assertThat(found(new SecretRotation(rosters, updates, both).reseal())).isEqualTo(1);

        var kept = found(rosters.find(ORGANISATION)).subscriptions().getFirst();
        assertThat(after.open("sub-a", kept.target())).isEqualTo("https://x/y");
        assertThat(after.open("sub-a", kept.secrets().getFirst().sealed())).isEqualTo("s");
        assertThat(new SecretRotation(rosters, updates, both).reseal().blockOptional(TIMEOUT)).as("once").isEmpty();
    }

    private static String key(char of) {
        return Base64.getEncoder().encodeToString(String.valueOf(of).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static OrganisationSubscriptions roster() {
        return roster("https://x/y", "s");
    }

    private static OrganisationSubscriptions roster(String target, String secret) {
        var subscription = new LeaderSubscription("sub-a", 2, THEN, "oncology", null, null, ChannelKind.SLACK,
                "https://x/…", target, List.of(new LeaderSubscription.Secret(secret, null)), LEA.by(), LATER, null);
        var silence = new LeaderSilence("sil-a", 2, "oncology", DAY, DAY, "moving", LEA, LATER);
        return new OrganisationSubscriptions(ORGANISATION, null, List.of(subscription), List.of(silence),
                List.of(new TestMessage("sub-a", THEN)));
    }

    private static <T> T found(Mono<T> asked) {
        return asked.blockOptional(TIMEOUT).orElseThrow();
    }

}
