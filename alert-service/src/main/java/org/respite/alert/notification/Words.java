package org.respite.alert.notification;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param title one line
 * @param text a sentence or two
 * @param basis on what it was decided
 * @param link to the leadership page; names an alert, never a person
 */
record Words(String title, String text, String basis, @Nullable URI link) {

    /** The link, if there is one. */
    Stream<URI> links() {
        return link == null ? Stream.empty() : Stream.of(link);
    }
}
