package org.respite.alert.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the page for leaders signs in with.
 *
 * @param issuer the OpenID provider, by the address at which a browser reaches it
 * @param clientId a public client of the OpenID provider, with authorization code and
 * PKCE; its redirect address is the page's own
 * @param connectTo what the page may speak to besides the issuer, such as the origin of a
 * token endpoint; without it the provider is asked, which works only where this service
 * reaches it
 */
@ConfigurationProperties("respite.alert.page")
public record PageSettings(@DefaultValue("http://localhost:9000") URI issuer,
        @DefaultValue("respite-page") String clientId, @DefaultValue List<URI> connectTo) {
}
