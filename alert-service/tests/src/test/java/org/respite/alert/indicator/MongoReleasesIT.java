package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.release.CellBatch;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Two instances that share a store, each with a memory of its own. */
class MongoReleasesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final ReleaseId ID = ReleaseId.ofFortnight("lakeside", 70);

    private final List<TeamIndicatorReleased> cells = new Lakeside("lakeside").release(70, Map.of(Lakeside.DAY, 36));

    private final MongoServer server = new MongoServer(new MemoryBackend());

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private Releases one;

    @SuppressWarnings("NullAway.Init")
    private Releases other;

    @BeforeEach
    void open() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        one = new MongoReleases(new ReactiveMongoTemplate(client, "releases"));
        other = new MongoReleases(new ReactiveMongoTemplate(client, "releases"));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aReleaseGrows() {
        assertThat(one.find(ID).blockOptional(TIMEOUT)).isEmpty();
        add(one, cells.subList(0, 2));
        add(one, cells.subList(2, 6));

        assertThat(found(one)).isEqualTo(found(other)).isEqualTo(CellBatch.of(cells, Map.of()).releases().get(ID));
    }

    @Test
    void whatTheOtherAddsIsSeen() {
        found(one, 0);
        add(one, cells.subList(0, 2));
        found(one, 2);
        add(other, cells.subList(2, 4));
        found(one, 4);
        add(one, cells.subList(4, 6));

        found(one, 6);
        found(other, 6);
    }

    @Test
    void whatBothAddAtTheSameTimeIsThereOnce() {
        found(one, 0);
        found(other, 0);
        add(one, cells.subList(0, 4));
        add(other, cells.subList(0, 6));

        found(one, 6);
        found(other, 6);
    }

    private static void add(Releases releases, List<TeamIndicatorReleased> added) {
        var _ = releases.add(Map.of(ID, added)).block(TIMEOUT);
    }

    private static Release found(Releases releases) {
        return releases.find(ID).blockOptional(TIMEOUT).orElseGet(() -> Release.empty(ID));
    }

    private static void found(Releases releases, int cells) {
        assertThat(found(releases).cells()).hasSize(cells);
    }

}
