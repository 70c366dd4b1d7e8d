package org.respite.alert.notification.selfservice;

import java.time.Clock;
import org.respite.alert.notification.LeaderNames;
import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.channel.Channels;
import org.respite.alert.notification.egress.Targets;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.routing.RoutingTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class SelfServiceConfiguration {

    @Bean
    SecretCipher secretCipher(NotificationSettings settings) {
        return SecretCipher.of(settings);
    }

    @Bean
    SubscriptionRepository notificationRosters(ReactiveMongoOperations store) {
        return new MongoSubscriptionRepository(store);
    }

    @Bean
    LeaderNames notificationLeaderNames(SubscriptionRepository subscriptionRepository) {
        return new NamesInSubscriptions(subscriptionRepository);
    }

    @Bean
    SubscriptionUpdates notificationSubscriptionUpdates(SubscriptionRepository subscriptionRepository) {
        return new SubscriptionUpdates(subscriptionRepository);
    }

    @Bean
    SecretRotation notificationResealing(SubscriptionRepository subscriptionRepository, SubscriptionUpdates updates,
            SecretCipher secretCipher) {
        return new SecretRotation(subscriptionRepository, updates, secretCipher);
    }

    @Bean
    RoutingTables notificationPlans(NotificationSettings settings, SubscriptionRepository subscriptionRepository,
            SecretCipher secretCipher, Clock clock) {
        return new CombinedRoutingTables(settings, subscriptionRepository, secretCipher, clock);
    }

    @Bean
    SubscriptionCommands notificationSubscriptions(SubscriptionUpdates subscriptionRepository,
            SecretCipher secretCipher, Channels channels, Targets targets, Outbox outbox, Clock clock) {
        return new SubscriptionCommands(subscriptionRepository, secretCipher, channels, targets, outbox, clock);
    }

}
