package org.respite.alert.indicator;

import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Positions;
import org.respite.alert.projection.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {

    @Bean
    IndicatorProjection indicatorProjection(IndicatorProjection.Shelf shelf, DeadLetters deadLetters,
            IndicatorMetrics metrics, ReleaseListener listener) {
        return new IndicatorProjection(shelf, deadLetters, metrics, listener);
    }

    @Bean
    IndicatorProjection.Shelf indicatorShelf(UnitTrees trees, Releases releases, Spans spans, Histories histories) {
        return new IndicatorProjection.Shelf(trees, releases, spans, histories);
    }

    @Bean
    TopicReader indicatorReader(ConsumerFactory<String, byte[]> consumers, IndicatorProjection projection,
            Positions positions) {
        return new TopicReader("indicators", () -> consumers.createConsumer(null, "alert-service-indicators", null),
                projection, positions);
    }

}
