package org.respite.contract.catalogue.pack;

import java.util.List;
import java.util.Map;

/**
 * A pack as it stands in its file.
 *
 * @param key the inventory's, such as {@code cbi}
 * @param organisations that the licence is for
 * @param attribution the line that the licence asks for, shown with the questions
 * @param languages by their codes, such as {@code en}
 */
record PackFile(String key, List<String> organisations, String attribution, Map<String, PackWords> languages) {

    /** The words are licensed: none belongs in a log. */
    @Override
    public String toString() {
        return "PackFile[…]";
    }

}
