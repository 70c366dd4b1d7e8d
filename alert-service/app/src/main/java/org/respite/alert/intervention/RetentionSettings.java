package org.respite.alert.intervention;

import java.time.Duration;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long leaders are remembered by name.
 *
 * @param months months after an alert was closed for which leaders are remembered by
 * name, 6 to 60; a year, to compare with, and a month to do it in
 * @param round how often leaders are looked for whose time is over
 */
@ConfigurationProperties("respite.alert.retention")
record RetentionSettings(@DefaultValue("13") int months, @DefaultValue("1h") Duration round) {

    RetentionPolicy policy() {
        return new RetentionPolicy(months);
    }
}
