package org.respite.alert.indicator;

import java.util.Set;
import org.respite.alert.projection.AsideLedger;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.ProjectionReader;
import org.respite.alert.projection.Rereading;
import org.respite.contract.Topics;
import org.respite.kafka.OffsetStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {

    @Bean
    IndicatorProjection indicatorProjection(IndicatorProjection.Stores stores, DeadLetters deadLetters,
            IndicatorMetrics metrics, ReleaseListener listener) {
        return new IndicatorProjection(stores, deadLetters, metrics, listener);
    }

    @Bean
    IndicatorProjection.Stores indicatorStores(UnitTrees trees, Releases releases, ReleaseRanges releaseRanges,
            Histories histories, UnreadCells unread) {
        return new IndicatorProjection.Stores(trees, releases, releaseRanges, histories, unread);
    }

    @Bean
    UnreadCells unreadCells(AsideLedger ledger) {
        return () -> ledger.of(Set.of(Topics.TEAM_INDICATORS)).flatMap(aside -> Mono.justOrEmpty(UnreadCell.of(aside)));
    }

    @Bean
    ProjectionReader indicatorReader(ConsumerFactory<String, byte[]> consumers, IndicatorProjection projection,
            OffsetStore positions, AsideLedger ledger, DeadLetters deadLetters) {
        return new ProjectionReader("indicators",
                () -> consumers.createConsumer(null, "alert-service-indicators", null), projection,
                new Rereading(positions, ledger, deadLetters, true));
    }

    @Bean
    UnitRecords unitRecords(JointTeams jointTeams, Histories histories, ReleaseRanges releaseRanges) {
        return new UnitRecords(jointTeams, histories, releaseRanges);
    }

}
