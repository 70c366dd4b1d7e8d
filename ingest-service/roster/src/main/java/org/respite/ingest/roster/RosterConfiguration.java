package org.respite.ingest.roster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.respite.ingest.broker.BrokerSettings;
import org.respite.ingest.broker.EventLog;
import org.respite.operations.clock.CheckedClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterSettings.class)
class RosterConfiguration {

    /** An import line must not wait longer for the store than for the broker. */
    @Bean
    MongoClientSettingsBuilderCustomizer noLongerThanTheBroker(BrokerSettings broker) {
        return client -> client.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(broker.limit().toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    RosterRegistry rosters(ReactiveMongoOperations mongo, EventLog events, CheckedClock clock,
            RosterSettings settings) {
        return new RosterRegistry(new MongoRosterStore(mongo), events, clock, settings);
    }

    @Bean
    RosterStartup rosterOpening(RosterRegistry rosters, RosterSettings settings) {
        return new RosterStartup(rosters, settings.roster().loadLimit());
    }

    @Bean
    RosterHealth roster(RosterRegistry rosters) {
        return new RosterHealth(rosters);
    }

    /** 1 while the roster in force is older than the file, which cannot be followed. */
    @Bean
    MeterBinder rosterMeters(RosterRegistry rosters) {
        return meters -> Gauge
            .builder("respite.roster.file.refused", rosters, book -> book.refusal().isPresent() ? 1 : 0)
            .register(meters);
    }

}
