package org.respite.contract.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A questionnaire.
 *
 * @param id name and version, such as {@code weekly-reflection/1}; a published version
 * never changes
 * @param title what people call it
 * @param timeFrame what the answers look back on
 * @param source where the wording comes from
 * @param licence under which the wording may be shown
 * @param scoring how answers become 0–100, in words
 * @param missingData what happens to a check-in with items left out, in words
 * @param items in the order asked
 */
public record Instrument(String id, String title, String timeFrame, String source, String licence, String scoring,
        String missingData, List<Item> items) {

    public Instrument {
        items = List.copyOf(items);
        if (items.stream().map(Item::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException(id + ": items (expected: every id once)");
        }
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
