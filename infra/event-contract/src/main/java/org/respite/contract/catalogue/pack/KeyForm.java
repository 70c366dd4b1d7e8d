package org.respite.contract.catalogue.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.key.KeyedScale;
import org.respite.contract.catalogue.key.ScaleScore;
import org.respite.contract.catalogue.key.ScoreOnlyKey;
import org.respite.contract.catalogue.key.ScoreOnlyKeys;
import org.respite.contract.checkin.Answer;

/**
 * What can be handed in of an inventory with a key: answers under {@code cbi/1}, item by
 * item, and scores of its scales under {@code cbi-scores/1}, in hundredths, because an
 * answer is a whole number. Neither has a word of the inventory's, every item is private,
 * and none is needed.
 */
public record KeyForm(ScoreOnlyKey key) {

    private static final String VERSION = "/1";

    private static final String ITEM = "item-";

    private static final int HUNDREDTHS = 100;

    /** Of every key that ships. */
    public static List<KeyForm> shipped() {
        return ScoreOnlyKeys.shipped().stream().map(KeyForm::new).toList();
    }

    /**
     * What ships with these forms: whoever reads check-ins knows what they are, and that
     * they count towards nothing.
     */
    public static Catalogue withShipped() {
        return new Catalogue(Stream
            .concat(Catalogue.shipped().instruments().stream(),
                    shipped().stream().flatMap(form -> Stream.of(form.answers(), form.scores())))
            .toList());
    }

    public String id() {
        return key.id() + VERSION;
    }

    /** The numbers in order. */
    List<Integer> numbers() {
        return key.items().stream().sorted().toList();
    }

    static String item(int number) {
        return ITEM + number;
    }

    Instrument answers() {
        return instrument(id(),
                numbers().stream()
                    .map(number -> scale(item(number), "Item " + number, key.min(), key.max(), List.of()))
                    .toList());
    }

    Instrument scores() {
        return instrument(key.id() + "-scores" + VERSION,
                key.scales()
                    .stream()
                    .map(scale -> scale(scale.id(), scale.id() + ", in hundredths", score(scale, key.min()),
                            score(scale, key.max()), List.of()))
                    .toList());
    }

    private int score(KeyedScale scale, int everyAnswer) {
        return (int) Math
            .round(HUNDREDTHS * scale.formula().of(everyAnswer, scale.items().size(), key.min(), key.max()));
    }

    private Instrument instrument(String id, List<Item> items) {
        return new Instrument(id, key.name(), "", key.source(), "its wording is not ours", "by its key",
                key.missingData(), items, List.of());
    }

    /** A private item. */
    static Item scale(String id, String text, int min, int max, List<String> labels) {
        return new Item.Scale(id, false, text, min, max, labels.isEmpty() ? "" : labels.getFirst(),
                labels.isEmpty() ? "" : labels.getLast(), null, false, true, labels.isEmpty() ? null : labels);
    }

    /**
     * The scores of what was handed in under either id, by scale; empty if it was
     * something else, or if it is nothing that this key can score.
     */
    public Optional<SequencedMap<String, ScaleScore>> score(String instrument, Map<String, Answer> given) {
        if (instrument.equals(scores().id())) {
            return Optional.of(handedIn(given));
        }
        if (!instrument.equals(id())) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.score(byNumber(given)));
        }
        catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private SequencedMap<String, ScaleScore> handedIn(Map<String, Answer> given) {
        SequencedMap<String, ScaleScore> scores = new LinkedHashMap<>();
        key.scales().forEach(scale -> {
            if (given.get(scale.id()) instanceof Answer.Rating(int value)) {
                scores.put(scale.id(), new ScaleScore((double) value / HUNDREDTHS, 0));
            }
        });
        return scores;
    }

    private Map<Integer, Integer> byNumber(Map<String, Answer> given) {
        return numbers().stream()
            .filter(number -> given.get(item(number)) instanceof Answer.Rating)
            .collect(Collectors.toMap(number -> number,
                    number -> given.get(item(number)) instanceof Answer.Rating(int value) ? value : key.min()));
    }

}
