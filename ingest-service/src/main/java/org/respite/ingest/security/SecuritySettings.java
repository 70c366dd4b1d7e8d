package org.respite.ingest.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param openMetrics whether {@code /actuator/prometheus} answers without a token; it
 * names no unit and no person. Health and info always do.
 * @param identityProviderLimit how long a request waits for the identity provider's keys
 * before it is told to come again
 */
@ConfigurationProperties("respite.ingest.security")
record SecuritySettings(@DefaultValue("true") boolean openMetrics, @DefaultValue("4s") Duration identityProviderLimit) {
}
