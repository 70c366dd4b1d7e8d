package org.respite.alert.alert;

import java.time.Duration;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long leaders are remembered by name.
 *
 * @param months after an alert was closed, {@value RetentionPolicy#MIN_MONTHS} to
 * {@value RetentionPolicy#MAX_MONTHS}; a year, to compare with, and a month to do it in
 * @param round how often to look whether somebody is to be forgotten
 */
@ConfigurationProperties("respite.alert.retention")
public record RetentionSettings(@DefaultValue("13") int months, @DefaultValue("1h") Duration round) {

    public RetentionPolicy policy() {
        return new RetentionPolicy(months);
    }
}
