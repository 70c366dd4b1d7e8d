package org.respite.local.identity;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the provider is started with.
 *
 * @param port its own
 * @param organisation whose people these are; the tokens' {@code organisation}
 * @param page where the leadership page is served; the service behind it asks for tokens
 * @param checkIns where clinicians' pages are served, in the same way
 * @param signingKey the file that keeps the key tokens are signed with
 */
public record IdentitySettings(int port, String organisation, URI page, URI checkIns, Path signingKey) {

    public String issuer() {
        return "http://localhost:" + port;
    }
}
