package org.respite.ingest.web.calendar;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The calendar of reminders.
 *
 * @param link where people answer, named in each event: the same address for everybody;
 * none is named where it is absent
 */
@ConfigurationProperties("respite.ingest.reminder")
record ReminderSettings(@Nullable URI link) {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    ReminderSettings {
        if (link != null && !(link.isAbsolute() && SCHEMES.contains(link.getScheme()) && link.getHost() != null)) {
            throw new InvalidConfigurationException("respite.ingest.reminder.link", link.toString(),
                    "an address that begins with https:// or http://");
        }
    }
}
