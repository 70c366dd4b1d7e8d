package org.respite.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.respite.local.disk.OwnerOnly;

/**
 * Keeps documents over restarts. A crash can lose what was written in the last
 * {@value #COMMIT_DELAY_MILLIS} ms or so; whoever projects Kafka into it keeps its
 * position in the same store and reads the rest again.
 */
public final class DocumentStore implements AutoCloseable {

    private static final int COMMIT_DELAY_MILLIS = 10;

    private static final String HOST = "127.0.0.1";

    private final MongoServer server;

    private final int port;

    private DocumentStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static DocumentStore start(Path folder, int port) {
        OwnerOnly.folder(folder);
        var file = MVStore.open(folder.resolve("documents.mv").toString());
        file.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
        var server = new MongoServer(new H2Backend(file));
        server.bind(HOST, port);
        return new DocumentStore(server, port);
    }

    /** A connection string for a database of its own. */
    public String uriOf(String database) {
        return "mongodb://" + HOST + ":" + port + "/" + database;
    }

    @Override
    public void close() {
        server.shutdown();
    }

}
