package org.respite.alert.notification.outbox;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The embedded document store, with its file. */
public final class StoreOnDisk implements AutoCloseable {

    private final Path file;

    private final MongoServer server;

    private final MongoClient client;

    private StoreOnDisk(Path file) {
        this.file = file;
        this.server = new MongoServer(new H2Backend(MVStore.open(file.toString())));
        server.bind();
        this.client = MongoClients.create(server.getConnectionString());
    }

    public static StoreOnDisk open(Path file) {
        return new StoreOnDisk(file);
    }

    public ReactiveMongoTemplate template() {
        return template("respite");
    }

    public ReactiveMongoTemplate template(String database) {
        return new ReactiveMongoTemplate(client, database);
    }

    /**
     * Opens what a kill would leave: the file as it is now, without what has been
     * acknowledged but not written to it.
     */
    public StoreOnDisk killed(Path copy) throws IOException {
        Files.copy(file, copy);
        close();
        return open(copy);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

}
