package org.respite.alert.alert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

/** Where alerts and what was done with them are kept, and who hears of each change. */
@Configuration(proxyBeanMethods = false)
class AlertStoreConfiguration {

    @Bean
    AlertFeed alertFeed() {
        return new AlertFeed();
    }

    @Bean
    AlertLists alertLists(ReactiveMongoOperations store) {
        return new AlertLists(store);
    }

    @Bean
    MongoAlerts mongoAlerts(ReactiveMongoOperations store, AlertLists lists) {
        return new MongoAlerts(store, lists);
    }

    @Bean
    AlertArchive alertArchive(Alerts alerts) {
        return new AlertArchive(alerts);
    }

    @Bean
    MongoAcceptances mongoAcceptances(ReactiveMongoOperations store) {
        return new MongoAcceptances(store);
    }

    @Bean
    MongoDetectionStates mongoDetectionStates(ReactiveMongoOperations store) {
        return new MongoDetectionStates(store);
    }

}
