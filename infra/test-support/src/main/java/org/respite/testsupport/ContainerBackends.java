package org.respite.testsupport;

import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Kafka and MongoDB in containers. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnDocker.class)
class ContainerBackends {

    static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    static final String MONGO_IMAGE = "mongo:8";

    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
        return new KafkaContainer(KAFKA_IMAGE);
    }

    @Bean
    @ServiceConnection
    @ConditionalOnClass(name = "com.mongodb.reactivestreams.client.MongoClient")
    MongoDBContainer mongo() {
        return new MongoDBContainer(MONGO_IMAGE);
    }

}
