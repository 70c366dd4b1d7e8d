package org.respite.alert.projection;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.KafkaOperations;

/** How the document store is spoken to. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final long SECONDS_WITHOUT_STORE = 3;

    @Bean
    MongoPositions mongoPositions(ReactiveMongoOperations store) {
        return new MongoPositions(store);
    }

    @Bean
    MongoAsideLedger mongoAsideLedger(ReactiveMongoOperations store) {
        return new MongoAsideLedger(store);
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<String, byte[]> kafka, AsideLedger ledger, Clock clock) {
        return new DeadLetters(kafka, ledger, clock);
    }

    /** Whoever asks gets an answer soon, be it that there is none. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_WITHOUT_STORE, TimeUnit.SECONDS));
    }

    /** Named as Spring Boot's own, whose place it takes. */
    @Bean
    StoreHealth mongoHealthIndicator(ReactiveMongoTemplate store) {
        return new StoreHealth(store);
    }

    /** The driver's codecs keep a date a date in whatever zone the machine is. */
    @Bean
    MongoCustomConversions conversions() {
        return MongoCustomConversions.create(conversions -> conversions.useNativeDriverJavaTimeCodecs());
    }

}
