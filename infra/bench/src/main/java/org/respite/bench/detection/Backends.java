package org.respite.bench.detection;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.respite.testsupport.TestTopics;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * What the service needs, in this process: a broker with its topics, and
 * mongo-java-server in memory.
 */
final class Backends implements AutoCloseable {

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, TestTopics.PARTITIONS);

    private final MongoServer store = new MongoServer(new MemoryBackend());

    Backends() {
        broker.brokerProperties(Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr",
                "1", "offsets.topic.replication.factor", "1", "auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        store.bind();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()))) {
            admin.createTopics(TestTopics.all()).all().toCompletionStage().toCompletableFuture().join();
        }
    }

    String brokers() {
        return broker.getBrokersAsString();
    }

    String store() {
        return store.getConnectionString();
    }

    @Override
    public void close() {
        broker.destroy();
        store.shutdownNow();
    }

}
