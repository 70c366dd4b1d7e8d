package org.respite.alert.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.notification.Await;
import org.respite.alert.projection.MongoPositions;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoOutboxIT extends OutboxContract {

    private static final TopicPartition FIRST = new TopicPartition("alerts", 0);

    private static final TopicPartition SECOND = new TopicPartition("alerts", 1);

    private final AtomicInteger databases = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private StoreOnDisk store;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = StoreOnDisk.open(folder.resolve("store"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    Outbox outbox() {
        return new MongoOutbox(store.template("outbox-" + databases.incrementAndGet()));
    }

    @Test
    void remembersPositions() {
        var positions = new MongoPositions(store.template());

        assertThat(Await.on(positions.of(Set.of(FIRST, SECOND)))).isEmpty();
        Await.on(positions.save(Map.of(FIRST, 7L)));
        Await.on(positions.save(Map.of(FIRST, 8L, SECOND, 1L)));

        assertThat(Await.on(positions.of(Set.of(FIRST, SECOND)))).isEqualTo(Map.of(FIRST, 8L, SECOND, 1L));
    }

}
