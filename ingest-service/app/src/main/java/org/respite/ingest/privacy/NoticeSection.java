package org.respite.ingest.privacy;

import java.util.List;

/**
 * A part of the notice.
 *
 * @param title its heading
 * @param sentences in the order to be read
 */
record NoticeSection(String title, List<String> sentences) {

    NoticeSection {
        sentences = List.copyOf(sentences);
    }

}
