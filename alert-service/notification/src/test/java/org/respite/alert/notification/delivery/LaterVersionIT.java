package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.opened;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SampleOutboxes;
import org.respite.alert.notification.outbox.StoreOnDisk;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.testsupport.SettableClock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A later version has written to the store and is taken back. */
class LaterVersionIT {

    private static final String MESSAGES = "notifications";

    private static final String STATES = "notificationSubscriptions";

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    @SuppressWarnings("NullAway.Init")
    private StoreOnDisk store;

    @SuppressWarnings("NullAway.Init")
    private ReactiveMongoTemplate template;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = StoreOnDisk.open(folder.resolve("store"));
        template = store.template();
        outbox = SampleOutboxes.in(template);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMessageOfAnotherKindWaitsAndKeepsNobodyElseWaiting() {
        var before = deliverys();
        before.accept(opened("a"), opened("b"));
        before.standDown();
        change(MESSAGES, "first|a|1", new Document("kind", "DIGEST"));

        var deliverys = deliverys();
        deliverys.accept(opened("a"), opened("c"));
        deliverys.deliver();

        assertThat(channel.sent).containsExactlyInAnyOrder("first|b|1", "first|c|1", "second|a|1", "second|b|1",
                "second|c|1");
        assertThat(found(MESSAGES, "first|a|1").get("end")).isNull();
        change(MESSAGES, "first|a|1", new Document("kind", "CHANGE"));
        deliverys().deliver();
        assertThat(channel.sent).endsWith("first|a|1");
    }

    @Test
    void messagesToAReceiverWhoseStateCannotBeReadWaitAndTheStateStays() {
        Await.on(template.save(new Document("_id", "first").append("open", List.of("{\"latest\":{\"rank\":1}}")),
                STATES));

        var deliverys = deliverys();
        deliverys.accept(opened("a"));
        deliverys.deliver();
        clock.advance(Duration.ofDays(40));
        deliverys.deliver();

        assertThat(channel.sent).containsExactly("second|a|1", "second|a|1|1");
        assertThat(found(STATES, "first").getList("open", String.class)).hasSize(1);
        change(STATES, "first", new Document("open", List.of()));
        deliverys().deliver();
        assertThat(channel.sent).endsWith("first|a|1");
    }

    private DeliveryFixture deliverys() {
        var first = Samples.recipient(Samples.subscription("first", ChannelKind.WEBHOOK, "https://first.example"));
        var second = Samples.recipient(Samples.subscription("second", ChannelKind.WEBHOOK, "https://second.example"));
        return new DeliveryFixture(outbox, channel, clock,
                new RoutingTable(List.of(first, second), new SilencePolicy(List.of())));
    }

    private Document found(String collection, String id) {
        return Objects.requireNonNull(Await.on(template.findById(id, Document.class, collection)));
    }

    private void change(String collection, String id, Document change) {
        var kept = found(collection, id);
        kept.putAll(change);
        Await.on(template.save(kept, collection));
    }

}
