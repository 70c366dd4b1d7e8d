package org.respite.alert.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads, as the organisation's identity provider knows them. Kept in this
 * service's store and shown to leaders of the same organisation; never published, logged
 * or counted.
 *
 * @param subject the token's {@code sub}
 * @param name the token's {@code name}, where it has one
 */
public record LeaderIdentity(String subject, @Nullable String name) {

    @Override
    public String toString() {
        return "LeaderIdentity[withheld]";
    }
}
