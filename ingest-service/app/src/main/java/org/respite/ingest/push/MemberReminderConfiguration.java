package org.respite.ingest.push;

import org.respite.ingest.reminders.PushSubscriptions;
import org.respite.ingest.reminders.VapidKey;
import org.respite.ingest.roster.Rosters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminders by the browser, where there is a key for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("respite.ingest.reminders.vapid-key-file")
class MemberReminderConfiguration {

    @Bean
    MemberReminders memberReminders(PushSubscriptions subscriptions, VapidKey key, Rosters rosters) {
        return new MemberReminders(subscriptions, key, rosters);
    }

}
