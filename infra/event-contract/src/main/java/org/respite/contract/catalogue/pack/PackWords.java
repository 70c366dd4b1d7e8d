package org.respite.contract.catalogue.pack;

import java.util.List;
import java.util.Map;

/**
 * An inventory in one language.
 *
 * @param title what people call it
 * @param timeFrame what the answers look back on
 * @param labels of the answers, lowest first
 * @param items by their numbers in the key
 */
record PackWords(String title, String timeFrame, List<String> labels, Map<String, PackItem> items) {

    /** The words are licensed: none belongs in a log. */
    @Override
    public String toString() {
        return "PackWords[…]";
    }

}
