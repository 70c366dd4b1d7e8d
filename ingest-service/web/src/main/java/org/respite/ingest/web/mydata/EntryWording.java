package org.respite.ingest.web.mydata;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.Translations;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.MyDataView.EntryView;
import org.respite.ingest.web.mydata.MyDataView.Pair;
import org.respite.ingest.web.page.Texts;

/** Puts what was answered into the words it was asked in. */
final class EntryWording {

    private final Catalogue catalogue;

    private final ZoneId zone;

    EntryWording(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    EntryView of(OwnData.Entry entry, Texts texts) {
        Optional<Instrument> asked = catalogue.instrument(entry.instrument())
            .map(instrument -> Translations.of(instrument, texts.language().locale()));
        return new EntryView(entry.id().toString(), asked.map(Instrument::title).orElse(entry.instrument()),
                texts.moment(entry.answeredAt(), zone),
                entry.fortnight() == null ? "mydata.journal-only" : "mydata.counts",
                entry.answers().entrySet().stream().map(answer -> pair(asked, answer)).toList());
    }

    /** An instrument that is no longer on offer is told by its ids. */
    private static Pair pair(Optional<Instrument> asked, Map.Entry<String, Answer> answer) {
        Optional<Item> item = asked.flatMap(instrument -> instrument.item(answer.getKey()));
        return new Pair(item.map(Item::text).orElse(answer.getKey()), words(item, answer.getValue()));
    }

    private static String words(Optional<Item> item, Answer answer) {
        return switch (answer) {
            case Answer.Rating(int value) -> item.filter(Item.Scale.class::isInstance)
                .map(Item.Scale.class::cast)
                .map(scale -> value + " (" + scale.min() + "–" + scale.max() + ")")
                .orElseGet(() -> Integer.toString(value));
            case Answer.Signs(List<String> chosen) ->
                chosen.stream().map(sign -> option(item, sign)).collect(Collectors.joining(", "));
        };
    }

    private static String option(Optional<Item> item, String sign) {
        return item.filter(Item.Checklist.class::isInstance)
            .map(Item.Checklist.class::cast)
            .flatMap(list -> list.options().stream().filter(option -> option.id().equals(sign)).findFirst())
            .map(Item.Option::text)
            .orElse(sign);
    }

}
