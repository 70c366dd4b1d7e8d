package org.respite.ingest.web.mydata;

import java.time.ZoneId;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One's own data. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@EnableConfigurationProperties(MyDataSettings.class)
public class MyDataConfiguration {

    @Bean
    EntryWording entryWording(Offer offer, @Value("${respite.ingest.zone}") ZoneId zone) {
        return new EntryWording(offer, zone);
    }

}
