package org.respite.operations.figures;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.respite.operations.clock.CheckedClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts the guarded registry in the place of the open one; the service brings its list.
 */
@Configuration(proxyBeanMethods = false)
public class FiguresConfiguration {

    @Bean
    PrometheusMeterRegistry prometheusMeterRegistry(PrometheusConfig config, PrometheusRegistry page,
            FigureList figures, ObjectProvider<CheckedClock> clock) {
        return new GuardedRegistry(config, page, figures, SingletonSupplier.of(clock::getObject));
    }

}
