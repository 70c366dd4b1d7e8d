package org.respite.ingest.web.help;

import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom to talk to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
@EnableConfigurationProperties(HelpSettings.class)
public class HelpConfiguration {

    @Bean
    Help help(HelpSettings settings, @Value("${respite.ingest.help.call.address:}") String calls) {
        return new Help(settings, !calls.isEmpty());
    }

}
