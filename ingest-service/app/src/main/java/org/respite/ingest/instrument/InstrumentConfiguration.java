package org.respite.ingest.instrument;

import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstrumentSettings.class)
class InstrumentConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.shipped();
    }

    @Bean
    Offer offer(Catalogue catalogue, InstrumentSettings settings) {
        return settings.offer(catalogue);
    }

}
