package org.respite.ingest.checkin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;

/**
 * What answers to one instrument must be: every required item, no item it does not have,
 * whole numbers on the scale, signs from the list and each once. A JSON number with a
 * fraction or an exponent is no whole number, whatever its value. An optional item that
 * is null is left out: people see no difference.
 */
final class AnswersPolicy {

    private static final String FIELD = "answers";

    private final Instrument instrument;

    private final Set<String> items;

    AnswersPolicy(Instrument instrument) {
        this.instrument = instrument;
        this.items = instrument.items().stream().map(Item::id).collect(toCollection(LinkedHashSet::new));
    }

    /** The answers of a check-in; meaningless if anything was added to {@code wrong}. */
    Map<String, Answer> read(Map<?, ?> checkIn, Violations wrong) {
        if (!(checkIn.get(FIELD) instanceof Map<?, ?> json)) {
            wrong.add(FIELD, ValuePreview.value(checkIn, FIELD), "an object with answers by item");
            return Map.of();
        }
        wrong.unknownFields(json, FIELD + ".", items);
        var answers = new HashMap<String, Answer>();
        instrument.items()
            .stream()
            .filter(item -> item.required() || json.get(item.id()) != null)
            .forEach(item -> read(item, json, wrong).ifPresent(answer -> answers.put(item.id(), answer)));
        return answers;
    }

    private static Optional<Answer> read(Item item, Map<?, ?> json, Violations wrong) {
        Optional<Answer> answer = switch (item) {
            case Item.Scale scale -> rating(scale, json.get(item.id()));
            case Item.Checklist checklist -> signs(checklist, json.get(item.id()));
        };
        if (answer.isEmpty()) {
            wrong.add(FIELD + "." + item.id(), ValuePreview.value(json, item.id()),
                    expected(item, json.get(item.id())));
        }
        return answer;
    }

    private static Optional<Answer> rating(Item.Scale scale, @Nullable Object json) {
        return json instanceof Integer value && value >= scale.min() && value <= scale.max()
                ? Optional.of(new Answer.Rating(value)) : Optional.empty();
    }

    private static Optional<Answer> signs(Item.Checklist checklist, @Nullable Object json) {
        if (!(json instanceof List<?> chosen) || new HashSet<>(chosen).size() < chosen.size()) {
            return Optional.empty();
        }
        return signs(checklist).collect(toSet()).containsAll(chosen)
                ? Optional.of(new Answer.Signs(chosen.stream().map(String.class::cast).toList())) : Optional.empty();
    }

    private static String expected(Item item, @Nullable Object json) {
        return switch (item) {
            case Item.Scale scale when json == null || json instanceof Integer -> range(scale);
            case Item.Scale scale -> "a whole number, " + range(scale);
            case Item.Checklist list -> "a list of " + signs(list).collect(joining(", ")) + ", each at most once";
        };
    }

    private static String range(Item.Scale scale) {
        return scale.min() + ".." + scale.max();
    }

    private static Stream<String> signs(Item.Checklist list) {
        return list.options().stream().map(Item.Option::id);
    }

}
