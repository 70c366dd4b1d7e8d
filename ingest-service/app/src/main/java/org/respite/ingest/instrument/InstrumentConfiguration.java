package org.respite.ingest.instrument;

import org.respite.contract.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.shipped();
    }

}
