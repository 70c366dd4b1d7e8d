package org.respite.scoring.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;
import org.respite.scoring.score.ScoringResult.Fault;
import org.respite.scoring.score.ScoringResult.Impossible;
import org.respite.scoring.score.ScoringResult.Scored;

/** The key of one instrument. */
final class InstrumentKey {

    private record KeyedItem(ItemKey key, Item item) {
    }

    private final Map<String, KeyedItem> items = new HashMap<>();

    private final List<String> required;

    InstrumentKey(Instrument instrument) {
        instrument.items()
            .forEach(item -> items.put(item.id(), new KeyedItem(new ItemKey(instrument.id(), item.id()), item)));
        required = instrument.items().stream().filter(Item::required).map(Item::id).toList();
    }

    ScoringResult score(Map<String, Answer> answers) {
        if (!items.keySet().containsAll(answers.keySet())) {
            return new Impossible(Fault.UNKNOWN_ITEM);
        }
        if (!answers.keySet().containsAll(required)) {
            return new Impossible(Fault.MISSING_ITEM);
        }
        List<ItemScore> scores = new ArrayList<>(answers.size());
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            @Nullable Fault fault = score(items.get(answer.getKey()), answer.getValue(), scores);
            if (fault != null) {
                return new Impossible(fault);
            }
        }
        return new Scored(scores);
    }

    private static @Nullable Fault score(@Nullable KeyedItem asked, Answer answer, List<ItemScore> scores) {
        if (asked == null) {
            return Fault.UNKNOWN_ITEM;
        }
        return switch (asked.item()) {
            case Item.Scale scale when answer instanceof Answer.Rating(int value) ->
                rate(asked.key(), scale, value, scores);
            // They stay in their owner's journal: which of them there are is
            // ingest-service's.
            case Item.Checklist _ when answer instanceof Answer.Signs -> null;
            default -> Fault.WRONG_KIND;
        };
    }

    private static @Nullable Fault rate(ItemKey key, Item.Scale scale, int value, List<ItemScore> scores) {
        if (value < scale.min() || value > scale.max()) {
            return Fault.OFF_SCALE;
        }
        seriesOf(scale).ifPresent(series -> {
            var item = new ScoredItem(key, series, scale.max() - scale.min());
            scores.add(new ItemScore(item, scale.reversed() ? scale.max() - value : value - scale.min()));
        });
        return null;
    }

    /** What an answer counts towards; nothing if its owner alone is to see it. */
    static Optional<String> seriesOf(Item item) {
        return item instanceof Item.Scale scale && !scale.staysWithOwner() ? Optional.ofNullable(scale.series())
                : Optional.empty();
    }

}
