package org.respite.ingest.web.page;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What pages point to elsewhere.
 *
 * @param whatChanged where alert-service tells everybody what was done, such as
 * {@code https://leaders.example.org/what-changed.html}; every page points there if it is
 * set
 */
@ConfigurationProperties("respite.ingest.pages")
record PageSettings(@Nullable URI whatChanged) {

    PageSettings {
        if (whatChanged != null
                && (whatChanged.getHost() == null || !Set.of("http", "https").contains(whatChanged.getScheme()))) {
            throw new InvalidConfigurationException("respite.ingest.pages.what-changed", whatChanged.toString(),
                    "an address such as https://leaders.example.org/what-changed.html");
        }
    }

    @Nullable String whatChangedAddress() {
        return whatChanged == null ? null : whatChanged.toString();
    }

}
