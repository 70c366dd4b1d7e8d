package org.respite.ingest.security;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param identityProviderLimit how long a request waits for the identity provider's keys
 * before it is told to come again
 * @param allowedOrigins origins of web pages that may call the API from a browser, such
 * as {@code https://intranet.example}; none unless named
 */
@ConfigurationProperties("respite.ingest.security")
record SenderSecuritySettings(@DefaultValue("4s") Duration identityProviderLimit,
        @DefaultValue List<String> allowedOrigins) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

    SenderSecuritySettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        allowedOrigins.forEach(SenderSecuritySettings::requireOrigin);
    }

    private static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new InvalidConfigurationException("respite.ingest.security.allowed-origins", origin,
                    "origins such as https://intranet.example, without a path, none of them for everybody");
        }
    }

}
