package org.respite.alert.notification.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When something was made or changed, and by whom.
 *
 * @param by absent when it was long ago
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Authorship(Instant at, @Nullable Author by) {

    /** Without the name, if it is no longer to be told. */
    static @Nullable Authorship kept(@Nullable Authorship authorship, Predicate<Instant> over) {
        return authorship != null && over.test(authorship.at) ? new Authorship(authorship.at, null) : authorship;
    }
}
