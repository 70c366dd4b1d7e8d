package org.respite.ingest.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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
        return new PolicyReader(
                ReaderGear.of(kafka, CLIENT, Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"), meters),
                policies);
    }

}
