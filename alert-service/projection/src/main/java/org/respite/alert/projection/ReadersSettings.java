package org.respite.alert.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How readers of topics are watched.
 *
 * @param readersMayLag how long a reader may not have had everything on its topics before
 * the service says that it is not ready
 */
@ConfigurationProperties("respite.alert")
record ReadersSettings(@DefaultValue("5m") Duration readersMayLag) {
}
