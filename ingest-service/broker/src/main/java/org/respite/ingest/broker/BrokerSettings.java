package org.respite.ingest.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the broker may take.
 *
 * @param limit from handing a record over to the acknowledgement; after it a sender is
 * told to come again. More than the producer's own {@code max.block.ms} and
 * {@code delivery.timeout.ms}, which end most waits earlier.
 */
@ConfigurationProperties("respite.ingest.broker")
public record BrokerSettings(@DefaultValue("5500ms") Duration limit) {
}
