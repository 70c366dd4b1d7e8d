package org.respite.alert.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param identityProviderLimit how long a request waits for the identity provider's keys
 * before it is told to come again
 */
@ConfigurationProperties("respite.alert.security")
record LeaderSecuritySettings(@DefaultValue("4s") Duration identityProviderLimit) {
}
