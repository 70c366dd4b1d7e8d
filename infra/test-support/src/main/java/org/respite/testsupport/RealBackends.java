package org.respite.testsupport;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Import into an integration test: Kafka with the project's topics and, where the service
 * uses one, a document store. The same tests run against containers and against
 * in-process servers.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({ ContainerBackends.class, EmbeddedBackends.class })
public class RealBackends {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return new KafkaAdmin.NewTopics(TestTopics.all().toArray(NewTopic[]::new));
    }

    @Bean
    @Lazy
    TopicProbes topicProbes(KafkaConnectionDetails broker) {
        return new TopicProbes(broker);
    }

}
