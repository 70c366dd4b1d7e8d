package org.respite.ingest.journal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;

/** The least and the most that can be answered. */
final class Answers {

    private Answers() {
    }

    static Map<String, Answer> of(Instrument instrument, boolean most) {
        return instrument.items()
            .stream()
            .filter(item -> most || item.required())
            .collect(Collectors.toMap(Item::id, item -> switch (item) {
                case Item.Scale scale -> new Answer.Rating(most ? scale.max() : scale.min());
                case Item.Checklist list ->
                    new Answer.Signs(most ? list.options().stream().map(Item.Option::id).toList() : List.of());
            }));
    }

}
