package org.respite.attack.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.local.broker.BrokerUser;
import org.respite.local.broker.LocalBroker;
import org.respite.local.clock.SharedClock;
import org.respite.local.disk.Secrets;
import org.respite.local.store.DocumentStore;

/**
 * What services stand on: the local runner's broker with its users and rules, its
 * document store and its clock.
 *
 * @param folder where all of it is kept
 */
record Platform(Path folder, LocalBroker broker, DocumentStore store, SharedClock clock) implements AutoCloseable {

    private static final Map<Service, BrokerUser> USERS = Map.of(Service.INGEST, BrokerUser.INGEST, Service.SCORING,
            BrokerUser.SCORING, Service.ALERT, BrokerUser.ALERT);

    static Platform start(Path folder, Instant now) throws IOException {
        var broker = LocalBroker.start(folder.resolve("kafka"), neighbours(), Secrets.in(folder.resolve("secrets")));
        var clock = new SharedClock(folder.resolve("clock"), () -> now);
        clock.moveTo(now);
        return new Platform(folder, broker, DocumentStore.start(folder.resolve("documents"), free()), clock);
    }

    static BrokerUser userOf(Service service) {
        return USERS.getOrDefault(service, BrokerUser.OPERATOR);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A free port whose successor is free as well. */
    private static int neighbours() throws IOException {
        while (true) {
            int port = free();
            try (var next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            }
            catch (IOException taken) {
                // The next try gets another.
            }
        }
    }

    @Override
    public void close() {
        broker.close();
        store.close();
    }

}
