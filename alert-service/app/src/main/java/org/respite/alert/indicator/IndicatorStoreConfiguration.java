package org.respite.alert.indicator;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

/** Where released cells are kept, and how many were read. */
@Configuration(proxyBeanMethods = false)
class IndicatorStoreConfiguration {

    @Bean
    IndicatorMetrics indicatorMetrics(MeterRegistry meters) {
        return new IndicatorMetrics(meters);
    }

    @Bean
    MongoUnitTrees mongoUnitTrees(ReactiveMongoOperations store) {
        return new MongoUnitTrees(store);
    }

    @Bean
    MongoReleases mongoReleases(ReactiveMongoOperations store) {
        return new MongoReleases(store);
    }

    @Bean
    MongoReleaseRanges mongoReleaseRanges(ReactiveMongoOperations store) {
        return new MongoReleaseRanges(store);
    }

    @Bean
    MongoJointTeams mongoJointTeams(ReactiveMongoOperations store) {
        return new MongoJointTeams(store);
    }

    @Bean
    MongoHistories mongoHistories(ReactiveMongoOperations store, JointTeams jointTeams) {
        return new MongoHistories(store, jointTeams);
    }

}
