package org.respite.testsupport;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Kafka itself and a server that speaks MongoDB's protocol, both in this JVM. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDocker.Absent.class)
class EmbeddedBackends {

    @Bean
    EmbeddedKafkaBroker kafka() {
        var broker = new EmbeddedKafkaKraftBroker(1, TestTopics.PARTITIONS);
        broker.brokerProperties(Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr",
                "1", "offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4", "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000", "auto.create.topics.enable", "false"));
        return broker;
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer documentStore() {
        var server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar addresses(EmbeddedKafkaBroker kafka, MongoServer documentStore) {
        return registry -> {
            registry.add("spring.kafka.bootstrap-servers", kafka::getBrokersAsString);
            registry.add("spring.mongodb.uri", () -> documentStore.getConnectionString() + "/respite");
        };
    }

}
