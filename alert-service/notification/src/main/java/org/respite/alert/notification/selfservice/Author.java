package org.respite.alert.notification.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.respite.http.token.Leader;

/**
 * A leader who set something up. Kept in this service's store and shown to leaders of the
 * same organisation; never published, logged or counted.
 *
 * @param subject the token's {@code sub}
 * @param name the token's {@code name}, where it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Author(@JsonProperty("sub") String subject, @Nullable String name) {

    static Author of(Leader leader) {
        return new Author(leader.subject(), leader.name());
    }

    @Override
    public String toString() {
        return "Author[withheld]";
    }
}
