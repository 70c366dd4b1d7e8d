package org.respite.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.respite.local.disk.OwnerOnly;
import org.respite.local.disk.Secrets;

/** A broker in this JVM, with its topics and rules in place. Survives kill -9. */
public final class LocalBroker implements AutoCloseable {

    private final KafkaRaftServer server;

    private final String bootstrap;

    private final Secrets secrets;

    private LocalBroker(KafkaRaftServer server, String bootstrap, Secrets secrets) {
        this.server = server;
        this.bootstrap = bootstrap;
        this.secrets = secrets;
    }

    /**
     * Returns when the broker takes clients.
     * @param folder holds the broker's folder; made where missing
     * @param port of the clients' listener; the controller takes the next one
     */
    public static LocalBroker start(Path folder, int port, Secrets secrets) throws IOException {
        Path log = OwnerOnly.folder(folder).resolve("log");
        var config = BrokerConfig.of(log, port, secrets.of(secretOf(BrokerConfig.ADMIN)));
        BrokerStorage.format(log, config, secrets);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(config), Time.SYSTEM);
        server.startup();
        var broker = new LocalBroker(server, BrokerConfig.HOST + ":" + port, secrets);
        broker.prepare();
        return broker;
    }

    public BrokerAccess accessOf(BrokerUser user) {
        return new BrokerAccess(bootstrap, "SCRAM-SHA-512", user.login(), secrets.of(secretOf(user.login())));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    static String secretOf(String login) {
        return "kafka." + login;
    }

    private void prepare() {
        var access = new BrokerAccess(bootstrap, "PLAIN", BrokerConfig.ADMIN, secrets.of(secretOf(BrokerConfig.ADMIN)));
        try (var admin = Admin.create(new HashMap<String, Object>(access.settings()))) {
            new BrokerPreparation(admin).run();
        }
        catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("preparing the broker failed", failed);
        }
    }

}
