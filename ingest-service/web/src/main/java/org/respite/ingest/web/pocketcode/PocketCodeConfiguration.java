package org.respite.ingest.web.pocketcode;

import com.github.benmanes.caffeine.cache.Ticker;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kiosk's patience. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPages
public class PocketCodeConfiguration {

    @Bean
    Guesses guesses() {
        return new Guesses(Ticker.systemTicker());
    }

}
