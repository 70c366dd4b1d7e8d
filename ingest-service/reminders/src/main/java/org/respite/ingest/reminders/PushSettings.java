package org.respite.ingest.reminders;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reminders by the browser (Web Push).
 *
 * @param vapidKeyFile file with the key that tells push services who sends, a private
 * JSON Web Key of the curve P-256, the same for all instances; without it nobody is
 * offered such reminders
 * @param keyFile file with the Tink keyset that seals subscriptions in the store
 * @param contact whom push services can turn to, beginning with {@code mailto:} or
 * {@code https:}
 * @param pushHosts names of push services that messages may go to; {@code *.} stands for
 * all below a name
 */
@ConfigurationProperties("respite.ingest.reminders")
record PushSettings(@Nullable Path vapidKeyFile, @Nullable Path keyFile, @Nullable String contact, @DefaultValue( {
        "fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.apple.com",
        "*.notify.windows.com" }) List<String> pushHosts){

    PushSettings {
        pushHosts = List.copyOf(pushHosts);
        if (vapidKeyFile != null && (contact == null || !contact.matches("(mailto:|https:)\\S+"))) {
            throw new InvalidConfigurationException("respite.ingest.reminders.contact",
                    contact == null ? "missing" : contact,
                    "mailto: or https: and whom push services can turn to, since " + VapidKey.SETTING + " is set");
        }
    }
}
