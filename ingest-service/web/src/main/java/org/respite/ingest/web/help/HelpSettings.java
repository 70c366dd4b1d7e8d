package org.respite.ingest.web.help;

import java.util.List;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom those who answer can turn to. Where the pages are on, nothing starts without
 * either.
 *
 * @param contacts the organisation's own, each a {@code name} with a {@code phone},
 * {@code text}, {@code mail} and {@code hours}, as far as there are such
 * @param none whether the organisation has nobody, and says so
 * @param countries whose public lines are shown, in order (ISO 3166): AT, CA, CH, DE, GB,
 * IE or US
 */
@ConfigurationProperties("respite.ingest.help")
record HelpSettings(@DefaultValue List<HelpContact> contacts, @DefaultValue("false") boolean none, @DefaultValue( {
        "DE", "AT", "CH", "GB", "IE", "US", "CA" }) List<String> countries){

    private static final String CONTACTS = "respite.ingest.help.contacts";

    HelpSettings {
        contacts = List.copyOf(contacts);
        countries = List.copyOf(countries);
        if (contacts.isEmpty() != none) {
            throw new InvalidConfigurationException(CONTACTS, none ? "some, and respite.ingest.help.none" : "missing",
                    "whom people can turn to, or respite.ingest.help.none=true");
        }
        contacts.forEach(HelpSettings::requireReachable);
    }

    private static void requireReachable(HelpContact contact) {
        if (contact.phone() == null && contact.text() == null && contact.mail() == null) {
            throw new InvalidConfigurationException(CONTACTS, contact.name(), "a phone, text or mail for each");
        }
    }

}
