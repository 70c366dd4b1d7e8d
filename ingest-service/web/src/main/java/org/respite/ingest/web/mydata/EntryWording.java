package org.respite.ingest.web.mydata;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.key.ScaleScore;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.MyDataView.EntryView;
import org.respite.ingest.web.mydata.MyDataView.Pair;
import org.respite.ingest.web.page.Texts;

/** Puts what was answered into the words it was asked in. */
final class EntryWording {

    private final Offer offer;

    private final ZoneId zone;

    EntryWording(Offer offer, ZoneId zone) {
        this.offer = offer;
        this.zone = zone;
    }

    /** In the words of whoever's people they were asked. */
    EntryView of(OwnData.Entry entry, String organisation, Texts texts) {
        Optional<Instrument> asked = offer.find(entry.instrument(), organisation, texts.language().locale());
        Optional<String> name = offer.name(entry.instrument());
        return new EntryView(entry.id().toString(),
                asked.map(Instrument::title).or(() -> name).orElse(entry.instrument()),
                texts.moment(entry.answeredAt(), zone),
                entry.fortnight() == null || name.isPresent() ? "mydata.journal-only" : "mydata.counts",
                Stream
                    .concat(scores(entry, texts),
                            entry.answers().entrySet().stream().map(answer -> pair(asked, answer)))
                    .toList());
    }

    /** Of scores that were handed in there is nothing else, so they stand here alone. */
    private Stream<Pair> scores(OwnData.Entry entry, Texts texts) {
        return offer.scores(entry.instrument(), entry.answers())
            .stream()
            .flatMap(scores -> scores.entrySet().stream())
            .map(score -> new Pair(texts.of("mydata.score", score.getKey()), number(score.getValue(), texts)));
    }

    private static String number(ScaleScore score, Texts texts) {
        var format = NumberFormat.getInstance(texts.language().locale());
        format.setMaximumFractionDigits(2);
        return format.format(score.value());
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
