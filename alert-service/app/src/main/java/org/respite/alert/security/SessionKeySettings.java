package org.respite.alert.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keyset of the page's sessions.
 *
 * @param session keyset that seals the sessions of whoever has signed in to the page, as
 * cleartext Tink JSON that only the service's user may read; needed where
 * {@code respite.http.sign-in.address} is set
 * @param createMissing whether a missing keyset is made; for the local runner and tests,
 * as each instance would make its own
 */
@ConfigurationProperties("respite.alert.keys")
record SessionKeySettings(@Nullable Path session, @DefaultValue("false") boolean createMissing) {
}
