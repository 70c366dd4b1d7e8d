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
    Vault notificationVault(NotificationSettings settings) {
        return Vault.of(settings);
    }

    @Bean
    Rosters notificationRosters(ReactiveMongoOperations store) {
        return new MongoRosters(store);
    }

    @Bean
    LeaderNames notificationLeaderNames(Rosters rosters) {
        return new NamesInRosters(rosters);
    }

    @Bean
    RosterDesk notificationRosterDesk(Rosters rosters) {
        return new RosterDesk(rosters);
    }

    @Bean
    Resealing notificationResealing(Rosters rosters, RosterDesk desk, Vault vault) {
        return new Resealing(rosters, desk, vault);
    }

    @Bean
    RoutingTables notificationPlans(NotificationSettings settings, Rosters rosters, Vault vault, Clock clock) {
        return new JoinedPlans(settings, rosters, vault, clock);
    }

    @Bean
    SubscriptionDesk notificationSubscriptions(RosterDesk rosters, Vault vault, Channels channels, Targets targets,
            Outbox outbox, Clock clock) {
        return new SubscriptionDesk(rosters, vault, channels, targets, outbox, clock);
    }

}
