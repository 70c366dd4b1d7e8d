package org.respite.alert.notification.outbox;

import org.respite.alert.notification.NotificationEnabled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class OutboxConfiguration {

    @Bean
    Outbox notificationOutbox(ReactiveMongoOperations store) {
        return new MongoOutbox(store);
    }

}
