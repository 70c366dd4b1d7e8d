package org.respite.alert.notification.egress;

import org.respite.alert.notification.NotificationEnabled;
import org.respite.alert.notification.NotificationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@NotificationEnabled
class EgressConfiguration {

    @Bean
    TargetGuard notificationTargetGuard() {
        return new TargetGuard();
    }

    @Bean
    Targets notificationTargets(NotificationSettings settings, TargetGuard guard) {
        return new Targets(new Targets.Allowed(settings.allowPrivateTargets(), settings.allowHttpTargets()), guard);
    }

}
