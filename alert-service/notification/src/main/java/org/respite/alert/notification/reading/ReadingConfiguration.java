package org.respite.alert.notification.reading;

import org.respite.alert.notification.Explanations;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.delivery.NotificationDispatcher;
import org.respite.alert.projection.AsideLedger;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.LatestRevisions;
import org.respite.alert.projection.MongoPositions;
import org.respite.alert.projection.Rereading;
import org.respite.operations.clock.CheckedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class ReadingConfiguration {

    @Bean
    AlertReader notificationReader(ConsumerFactory<?, ?> kafka, ReactiveMongoOperations store,
            Explanations explanations, NotificationDispatcher notificationDispatcher, AsideLedger ledger,
            DeadLetters deadLetters, LatestRevisions latest, CheckedClock clock) {
        var positions = new OnlyNews(new Rereading(new MongoPositions(store), ledger, deadLetters, false), latest);
        return new AlertReader(new AlertConsumers(kafka), positions, explanations, notificationDispatcher, deadLetters,
                clock);
    }

}
