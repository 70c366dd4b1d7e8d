package org.respite.alert.notification.wording;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param title one line
 * @param text a sentence or two
 * @param basis on what it was decided
 * @param link to the leadership page; names a unit, never a person
 */
public record MessageText(String title, String text, String basis, @Nullable URI link) {

    /** The link, if there is one. */
    public Stream<URI> links() {
        return link == null ? Stream.empty() : Stream.of(link);
    }
}
