package org.respite.ingest.privacy;

import java.util.List;

/**
 * A part of the notice.
 *
 * @param title its heading
 * @param sentences in the order to be read
 */
record Section(String title, List<String> sentences) {

    Section {
        sentences = List.copyOf(sentences);
    }

}
