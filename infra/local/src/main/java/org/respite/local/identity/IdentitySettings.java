package org.respite.local.identity;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the provider is started with.
 *
 * @param port its own
 * @param organisation whose people these are; the tokens' {@code organisation}
 * @param page where the leadership page is served: the one place that may ask for tokens
 * from a browser
 * @param checkIns where clinicians' pages are served: the service behind them asks for
 * tokens itself
 * @param signingKey the file that keeps the key tokens are signed with
 */
public record IdentitySettings(int port, String organisation, URI page, URI checkIns, Path signingKey) {

    public String issuer() {
        return "http://localhost:" + port;
    }

    String pageOrigin() {
        return page.getScheme() + "://" + page.getAuthority();
    }
}
