package org.respite.alert.alert;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseListener;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.Releases;
import org.respite.alert.indicator.UnitRecords;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.indicator.UnreadCells;
import org.respite.alert.lifecycle.AlertDerivation;
import org.respite.alert.projection.LatestRevisions;
import org.respite.alert.projection.ProjectionReader;
import org.respite.kafka.OffsetStore;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    PublishedAlerts publishedAlerts(AlertFeed feed) {
        return new PublishedAlerts(feed);
    }

    @Bean
    LatestRevisions latestRevisions(PublishedChanges publishedChanges) {
        return alert -> publishedChanges.known()
            .then(Mono.fromSupplier(() -> publishedChanges.of(alert).lastEntry()))
            .map(Map.Entry::getKey)
            .defaultIfEmpty(0);
    }

    @Bean
    AlertMetrics alertMetrics(MeterRegistry meters, PublishedAlerts published) {
        return new AlertMetrics(meters, published);
    }

    @Bean
    ProjectionReader publishedAlertsReader(ConsumerFactory<String, byte[]> consumers, PublishedAlerts published) {
        return new ProjectionReader("published-alerts",
                () -> consumers.createConsumer(null, "alert-service-alerts", null), published, OffsetStore.forgotten());
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
    OrganisationDetector organisationDetector(AlertSettings settings) {
        return new OrganisationDetector(settings.detector());
    }

    @Bean
    ReleaseListener releaseListener(OrganisationDetector detector, AlertSettings settings, DetectionRun.Inputs inputs,
            DetectionRun.Stores stores, AlertPublisher publisher, DetectionMetrics metrics, CheckedClock clock) {
        var detection = new DetectionRun(new AlertDerivation(detector),
                new ReleaseWaitPolicy(settings.unreadCellsHoldUpFor()), inputs, stores, publisher, metrics, clock);
        return new Reconciliation(stores.alerts(), inputs.publishedChanges(), publisher, detection);
    }

    @Bean
    DetectionRun.Inputs detectionInputs(Releases releases, ReleaseRanges releaseRanges,
            PublishedChanges publishedChanges, UnreadCells unread) {
        return new DetectionRun.Inputs(releases, releaseRanges, publishedChanges, unread);
    }

    @Bean
    AlertCommands alertCommands(Alerts alerts, PublishedChanges publishedChanges, AlertPublisher publisher,
            Clock clock) {
        return new AlertCommands(alerts, publishedChanges, publisher, clock);
    }

    @Bean
    DetectionRun.Stores detectionStores(AcceptanceLedger acceptances, Histories histories, Alerts alerts,
            DetectionStates detectionStates) {
        return new DetectionRun.Stores(acceptances, histories, alerts, detectionStates);
    }

    @Bean
    UsualLevelAcceptance usualLevelAcceptance(OrganisationDetector detector, DetectionStates detectionStates,
            AcceptanceLedger ledger, Clock clock) {
        return new UsualLevelAcceptance(detector, detectionStates, ledger, clock);
    }

    @Bean
    BriefExplanations briefExplanations(Alerts alerts, UnitTrees trees, UnitRecords unitRecords) {
        return new BriefExplanations(alerts, trees, unitRecords);
    }

}
