package org.respite.alert.intervention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How leaders are reminded of reviews.
 *
 * @param round how often reviews are looked for that are due
 */
@ConfigurationProperties("respite.alert.reviews")
record ReviewSettings(@DefaultValue("1m") Duration round) {
}
