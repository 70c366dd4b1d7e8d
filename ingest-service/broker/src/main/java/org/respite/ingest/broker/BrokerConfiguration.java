package org.respite.ingest.broker;

import java.util.List;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

    /** Virtual threads, for what can block and for work too long for an event loop. */
    @Bean(destroyMethod = "dispose")
    Scheduler workers() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "ingest-workers");
    }

    /**
     * Says nothing: the usual listener writes the key and the value of what could not be
     * sent to the log.
     */
    @Bean
    ProducerListener<Object, Object> kafkaProducerListener() {
        return new ProducerListener<>() {
        };
    }

    @Bean
    EventLog eventLog(KafkaTemplate<String, byte[]> kafka, BrokerSettings settings, Scheduler workers) {
        return new KafkaEventLog(kafka, settings.limit(), workers, new OutageLog());
    }

    @Bean
    EndOffsets logEnds(KafkaAdmin kafka, Scheduler workers) {
        return new KafkaEndOffsets(() -> Admin.create(kafka.getConfigurationProperties()), workers);
    }

    @Bean
    BrokerProbe brokerHealthIndicator(EndOffsets ends) {
        return new BrokerProbe(ends);
    }

    @Bean
    LogReadersHealth readersHealthIndicator(List<TopicReader> readers) {
        return new LogReadersHealth(readers);
    }

}
