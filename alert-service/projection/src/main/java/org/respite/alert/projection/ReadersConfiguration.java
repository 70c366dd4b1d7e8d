package org.respite.alert.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * How operators see whether topics are read: {@code respite.reader.behind}, by reader, is
 * for how long it has not had everything that was on its topics, in whole minutes; 0
 * while all is well.
 */
@Configuration(proxyBeanMethods = false)
class ReadersConfiguration {

    @Bean
    ReadersHealth.Followers followers(ObjectProvider<Follower> readers) {
        return readers::stream;
    }

    @Bean
    HealthIndicator readersHealthIndicator(ReadersHealth.Followers followers, ReadersSettings settings) {
        return ReadersHealth.keepUp(followers, settings.readersMayLag());
    }

    @Bean
    HealthIndicator readerThreadsHealthIndicator(ReadersHealth.Followers followers) {
        return ReadersHealth.areThere(followers);
    }

    @Bean
    BrokerHealth brokerHealthIndicator(KafkaAdmin admin) {
        return new BrokerHealth(admin.getConfigurationProperties());
    }

    @Bean
    MeterBinder readersBehind(ReadersHealth.Followers followers) {
        return meters -> followers.all()
            .map(Follower::progress)
            .forEach(reader -> Gauge.builder("respite.reader.behind", reader, it -> 60.0 * it.behind().toMinutes())
                .baseUnit("seconds")
                .tag("reader", reader.reader())
                .register(meters));
    }

}
