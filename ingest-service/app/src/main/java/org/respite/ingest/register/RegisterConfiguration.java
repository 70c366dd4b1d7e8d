package org.respite.ingest.register;

import org.respite.ingest.journal.FiledCheckIns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckInSettings.class)
class RegisterConfiguration {

    /** Some 40 MB: 60 check-ins each of 3,000 people who are busy at the same time. */
    private static final int ROOM = 200_000;

    @Bean
    CheckInRegister register(FiledCheckIns journals, CheckInSettings limits) {
        return new CheckInRegister(journals, limits.mostPerBlock(), ROOM, Schedulers.parallel());
    }

}
