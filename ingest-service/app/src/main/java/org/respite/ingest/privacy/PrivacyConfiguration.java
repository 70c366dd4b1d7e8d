package org.respite.ingest.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.broker.ReaderGear;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final String CLIENT = "ingest-service-privacy-policy";

    @Bean
    NoticeLink noticeLink() {
        return new NoticeLink();
    }

    @Bean
    PolicyInForce policyInForce(Catalogue catalogue, MeterRegistry meters) {
        return new PolicyInForce(SeriesDescriptions.of(catalogue), meters);
    }

    @Bean
    PolicyReader policyReader(ConsumerFactory<?, ?> kafka, PolicyInForce policies, MeterRegistry meters) {
        return new PolicyReader(ReaderGear.of(() -> consumer(kafka), meters), policies);
    }

    @SuppressWarnings("unchecked") // the deserialisers are named below
    private static Consumer<String, byte[]> consumer(ConsumerFactory<?, ?> kafka) {
        var settings = new Properties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return (Consumer<String, byte[]>) kafka.createConsumer(null, CLIENT, null, settings);
    }

}
