package org.respite.contract.catalogue;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument says, from a bundle where that has it.
 *
 * @param words by keys such as {@code item.energy.text}
 */
record TranslatedWording(ResourceBundle words) {

    Instrument of(Instrument english) {
        return new Instrument(english.id(), word("title", english.title()), word("timeFrame", english.timeFrame()),
                english.source(), english.licence(), english.scoring(), english.missingData(),
                english.items().stream().map(this::item).toList(), english.help());
    }

    private Item item(Item english) {
        String key = "item." + english.id() + ".";
        return switch (english) {
            case Item.Scale scale -> scale(scale, key);
            case Item.Checklist list -> new Item.Checklist(list.id(), list.required(), word(key + "text", list.text()),
                    list.options().stream().map(option -> option(option, key)).toList(), list.ownersAlone());
        };
    }

    private Item.Scale scale(Item.Scale english, String key) {
        return new Item.Scale(english.id(), english.required(), word(key + "text", english.text()), english.min(),
                english.max(), word(key + "minLabel", english.minLabel()), word(key + "maxLabel", english.maxLabel()),
                english.series(), english.reversed(), english.ownersAlone(), labels(english, key));
    }

    private @Nullable List<String> labels(Item.Scale english, String key) {
        @Nullable List<String> labels = english.labels();
        return labels == null ? null
                : IntStream.range(0, labels.size())
                    .mapToObj(at -> word(key + "label." + (english.min() + at), labels.get(at)))
                    .toList();
    }

    private Item.Option option(Item.Option english, String key) {
        return new Item.Option(english.id(), word(key + "option." + english.id(), english.text()));
    }

    private String word(String key, String english) {
        return words.containsKey(key) ? words.getString(key) : english;
    }

}
