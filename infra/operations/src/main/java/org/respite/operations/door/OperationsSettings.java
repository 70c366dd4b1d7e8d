package org.respite.operations.door;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may see what a service shows its operators.
 *
 * @param token what operators send as a bearer token, 16 characters or more; may be
 * absent where the management port listens on this machine alone
 * @param tokenFile file that holds the operators' token instead, for mounted secrets
 */
@ConfigurationProperties("respite.operations")
record OperationsSettings(@Nullable String token, @Nullable Path tokenFile) {

    /** A secret belongs in no log. */
    @Override
    public String toString() {
        return "OperationsSettings[…]";
    }

}
