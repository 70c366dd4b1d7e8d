package org.respite.alert.leadership;

import java.util.Optional;
import org.respite.alert.alert.AlertFeed;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitTrees;
import org.respite.http.quota.StreamQuota;
import org.respite.http.session.SessionWatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors for leaders share. */
@Configuration(proxyBeanMethods = false)
class LeadershipConfiguration {

    @Bean
    AlertStream alertStream(Alerts alerts, UnitTrees trees, AlertFeed feed) {
        return new AlertStream(alerts, trees, feed);
    }

    @Bean
    LeaderStreams leaderStreams(AlertStream alerts, StreamQuota quota, Optional<SessionWatch> sessions) {
        return new LeaderStreams(alerts, quota, sessions);
    }

}
