package org.respite.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.respite.contract.checkin.Answer;

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
 * @param help after which answers help is shown; absent in JSON if after none
 */
public record Instrument(String id, String title, String timeFrame, String source, String licence, String scoring,
        String missingData, List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) List<HelpRule> help) {

    public Instrument {
        items = List.copyOf(items);
        if (items.stream().map(Item::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException(id + ": items (expected: every id once)");
        }
        help = List.copyOf(help);
        Map<String, Item> asked = items.stream().collect(Collectors.toMap(Item::id, item -> item));
        if (!help.stream().allMatch(rule -> rule.fits(asked))) {
            throw new IllegalArgumentException(
                    id + ": help " + help + " (expected: rules that some answers to its items meet and others do not)");
        }
    }

    /** Whether ways to talk to somebody are shown at once, as part of the receipt. */
    public boolean callsForHelp(Map<String, Answer> answers) {
        return help.stream().anyMatch(rule -> rule.isMetBy(answers));
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
