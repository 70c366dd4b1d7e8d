package org.respite.ingest.reminders;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.respite.ingest.setting.InvalidConfigurationException;

/**
 * Push services that messages may go to. An endpoint is an address that a browser names:
 * without this list anybody could have the service ask any machine it reaches.
 *
 * @param names names of hosts; one that begins with {@code *.} stands for all below it
 */
public record PushHosts(List<String> names) {

    private static final int MAX_LENGTH = 1024;

    private static final int HTTPS = 443;

    public PushHosts {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        names.stream()
            .filter(name -> !name.matches("(\\*\\.)?([a-z0-9-]+\\.)+[a-z]{2,}"))
            .findFirst()
            .ifPresent(name -> {
                throw new InvalidConfigurationException("respite.ingest.reminders.push-hosts", name,
                        "names such as push.example.org or *.push.example.org");
            });
    }

    /** Whether messages may go there. */
    public boolean allow(URI endpoint) {
        return "https".equals(endpoint.getScheme()) && endpoint.getHost() != null && endpoint.getUserInfo() == null
                && endpoint.getFragment() == null && (endpoint.getPort() == -1 || endpoint.getPort() == HTTPS)
                && endpoint.toString().length() <= MAX_LENGTH && isNamed(endpoint.getHost().toLowerCase(Locale.ROOT));
    }

    private boolean isNamed(String host) {
        return names.stream()
            .anyMatch(name -> name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name));
    }

}
