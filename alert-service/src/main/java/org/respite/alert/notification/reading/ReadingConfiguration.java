package org.respite.alert.notification.reading;

import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.delivery.Dispatch;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.MongoPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class ReadingConfiguration {

    @Bean
    AlertReader notificationReader(ConsumerFactory<?, ?> kafka, ReactiveMongoOperations store, Dispatch dispatch,
            DeadLetters deadLetters) {
        return new AlertReader(new AlertConsumers(kafka), new MongoPositions(store), dispatch, deadLetters);
    }

}
