package org.respite.alert.alert;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.Releases;
import org.respite.alert.indicator.Spans;
import org.respite.alert.projection.Positions;
import org.respite.alert.projection.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    PublishedAlerts publishedAlerts(AlertFeed feed) {
        return new PublishedAlerts(feed);
    }

    @Bean
    AlertMetrics alertMetrics(MeterRegistry meters, PublishedAlerts published) {
        return new AlertMetrics(meters, published);
    }

    @Bean
    TopicReader publishedAlertsReader(ConsumerFactory<String, byte[]> consumers, PublishedAlerts published) {
        return new TopicReader("published-alerts", () -> consumers.createConsumer(null, "alert-service-alerts", null),
                published, Positions.forgotten());
    }

    @Bean
    AlertPublisher alertPublisher(KafkaTemplate<String, byte[]> kafka, PublishedAlerts published,
            AlertMetrics metrics) {
        return new KafkaAlertPublisher(kafka, published, metrics);
    }

    @Bean
    DetectionMetrics detectionMetrics(MeterRegistry meters) {
        return new DetectionMetrics(meters);
    }

    @Bean
    DetectionDesk detectionDesk(AlertSettings settings, DetectionDesk.Sources sources, DetectionDesk.Shelf shelf,
            AlertPublisher publisher, DetectionMetrics metrics, Clock clock) {
        var policy = new ConclusionPolicy(new OrganisationDetector(settings.detector()));
        return new DetectionDesk(policy, sources, shelf, publisher, metrics, clock);
    }

    @Bean
    DetectionDesk.Sources detectionSources(Releases releases, Spans spans) {
        return new DetectionDesk.Sources(releases, spans);
    }

    @Bean
    DetectionDesk.Shelf detectionShelf(Histories histories, Alerts alerts, Standings standings) {
        return new DetectionDesk.Shelf(histories, alerts, standings);
    }

}
