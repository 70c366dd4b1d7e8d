package org.respite.alert.leadership;

import org.respite.alert.alert.AlertFeed;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitTrees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors for leaders share. */
@Configuration(proxyBeanMethods = false)
class LeadershipConfiguration {

    @Bean
    AlertStream alertStream(Alerts alerts, UnitTrees trees, AlertFeed feed) {
        return new AlertStream(alerts, trees, feed);
    }

}
