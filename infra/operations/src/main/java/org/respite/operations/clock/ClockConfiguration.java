package org.respite.operations.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Imported by every service. The machine's clock is compared with the broker's; a clock
 * bean of another kind, such as the runner's shared one, has no machine's time to be
 * compared with, unless {@code respite.clock.always} says so.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
public class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClockCheck clockCheck(Clock clock, ClockSettings settings, ProducerFactory<?, ?> producers,
            @Value("${spring.application.name}") String service) {
        if (!settings.always() && !clock.equals(Clock.systemUTC())) {
            return ClockCheck.OTHER_THAN_THE_MACHINES;
        }
        var broker = new KafkaBrokerTime(service, producers.getConfigurationProperties());
        return new ClockWatch(clock, broker, settings, System::nanoTime).start();
    }

    @Bean
    CheckedClock checkedClock(Clock clock, ClockCheck check) {
        return new CheckedClock(clock, check);
    }

    @Bean
    ClockHealth clockHealthIndicator(CheckedClock clock) {
        return new ClockHealth(clock);
    }

    /** 1 while the clock is confirmed, else 0. */
    @Bean
    Gauge clockConfirmed(CheckedClock clock, MeterRegistry meters) {
        return Gauge.builder("respite.clock.confirmed", clock, checked -> checked.doubt().isEmpty() ? 1 : 0)
            .register(meters);
    }

}
