package org.respite.http.quota;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Quotas of services whose door opens to people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
public class QuotaConfiguration {

    @Bean
    StreamQuota streamQuota(QuotaSettings settings) {
        return new StreamQuota(settings);
    }

}
