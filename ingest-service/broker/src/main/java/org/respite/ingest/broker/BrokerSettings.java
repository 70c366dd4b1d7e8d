package org.respite.ingest.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the broker may take.
 *
 * @param limit how long a record may take from being handed over to being acknowledged;
 * after that its sender is told to come again. More than the producer's own
 * {@code max.block.ms} and {@code delivery.timeout.ms}, which end most waits earlier
 */
@ConfigurationProperties("respite.ingest.broker")
public record BrokerSettings(@DefaultValue("5500ms") Duration limit) {
}
