package org.respite.ingest.web.call;

import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who calls people that ask for it. Mails go by Spring Boot's {@code spring.mail}.
 *
 * @param address who gets the mail of somebody who would like a call; nobody can ask for
 * one if it is not set
 * @param from sender of the mail of somebody who would like a call; needed where there is
 * an {@code address}
 */
@ConfigurationProperties("respite.ingest.help.call")
record CallSettings(@Nullable String address, @Nullable String from) {

    private static final String PREFIX = "respite.ingest.help.call.";

    /** What stands in a header unchanged: one address and nothing else. */
    private static final String ADDRESS = "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,190}";

    CallSettings {
        if (address != null) {
            requireAddress("address", address);
            requireAddress("from", from);
        }
    }

    private static void requireAddress(String setting, @Nullable String address) {
        if (address == null || !address.matches(ADDRESS)) {
            throw new InvalidConfigurationException(PREFIX + setting, address == null ? "missing" : address,
                    "one mail address such as counselling@example.org");
        }
    }

}
