package org.respite.ingest.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keysets are, as cleartext Tink JSON that only the service's user may read.
 *
 * @param pseudonym makes contributor ids; whoever has it can link contributors to people
 * @param seal seals and opens subjects
 * @param createMissing whether a missing keyset is made; for the local runner and tests,
 * never where a lost volume would silently start new pseudonyms
 */
@ConfigurationProperties("respite.ingest.keys")
record KeySettings(@Nullable Path pseudonym, @Nullable Path seal, @DefaultValue("false") boolean createMissing) {
}
