package org.respite.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.catalogue.Item.Scale;

class TranslationsTest {

    private static final Catalogue SHIPPED = Catalogue.shipped();

    static Collection<Instrument> instruments() {
        return SHIPPED.instruments();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyTextHasAGermanOneAndNoKeyIsForNothing(Instrument instrument) {
        var german = Translations.bundle(instrument.id(), Locale.GERMAN).orElseThrow();

        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(keys(instrument));
        assertThat(german.keySet()).allSatisfy(key -> assertThat(german.getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void nothingButTheWordsChanges(Instrument instrument) {
        var german = Translations.of(instrument, Locale.GERMAN);

        assertThat(german).isNotEqualTo(instrument);
        assertThat(wordless(german)).isEqualTo(wordless(instrument));
        assertThat(german.title()).isNotEqualTo(instrument.title());
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "de-AT", "de-CH-1996" })
    void aRegionSpeaksItsLanguage(String tag) {
        var daily = Translations.of(SHIPPED.instrument("daily-energy/1").orElseThrow(), Locale.forLanguageTag(tag));

        assertThat(daily.title()).isEqualTo("Energie heute");
        assertThat(daily.item("energy")).get().returns("Wie viel Energie hast du gerade noch?", Item::text);
        assertThat((Scale) daily.item("sleep").orElseThrow()).returns("sehr schlecht", Scale::minLabel)
            .returns("sehr gut", Scale::maxLabel);
    }

    @Test
    void whatEachNumberSaysIsTranslatedByNumber() {
        var burnout = SHIPPED.instrument("burnout-item/1").orElseThrow();

        assertThat(((Scale) Translations.of(burnout, Locale.GERMAN).items().getFirst()).labels()).hasSize(5)
            .startsWith("Meine Arbeit macht mir Freude. Ich habe keine Anzeichen von Burnout.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "en-GB", "fr", "und", "x-no-language" })
    void everybodyElseReadsEnglish(String tag) {
        assertThat(SHIPPED.instruments())
            .allSatisfy(instrument -> assertThat(Translations.of(instrument, Locale.forLanguageTag(tag)))
                .isEqualTo(instrument));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void theMachinesOwnLanguageDoesNotStepIn() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            everybodyElseReadsEnglish("fr");
        }
        finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void whatABundleDoesNotHaveStaysEnglish() {
        var half = SHIPPED.instrument("daily-energy/1").map(TranslationsTest::withANewItem).orElseThrow();

        assertThat(Translations.of(half, Locale.GERMAN).items()).extracting(Item::text)
            .containsExactly("Wie viel Energie hast du gerade noch?", "Did you nap?");
    }

    private static Instrument withANewItem(Instrument daily) {
        var nap = new Scale("nap", false, "Did you nap?", 0, 1, "no", "yes", null, false, true, null);
        return new Instrument(daily.id(), daily.title(), daily.timeFrame(), daily.source(), daily.licence(),
                daily.scoring(), daily.missingData(), List.of(daily.items().getFirst(), nap), daily.help());
    }

    private static List<String> keys(Instrument instrument) {
        return Stream
            .concat(Stream.of("title", "timeFrame"), instrument.items().stream().flatMap(TranslationsTest::keys))
            .toList();
    }

    private static Stream<String> keys(Item item) {
        String key = "item." + item.id() + ".";
        return Stream.concat(Stream.of(key + "text"), switch (item) {
            case Scale scale -> Stream.concat(Stream.of(key + "minLabel", key + "maxLabel"), labels(scale, key));
            case Item.Checklist list -> list.options().stream().map(option -> key + "option." + option.id());
        });
    }

    private static Stream<String> labels(Scale scale, String key) {
        return scale.labels() == null ? Stream.empty()
                : IntStream.rangeClosed(scale.min(), scale.max()).mapToObj(number -> key + "label." + number);
    }

    private static Instrument wordless(Instrument instrument) {
        return new Instrument(instrument.id(), "", "", instrument.source(), instrument.licence(), instrument.scoring(),
                instrument.missingData(), instrument.items().stream().map(TranslationsTest::wordless).toList(),
                instrument.help());
    }

    private static Item wordless(Item item) {
        return switch (item) {
            case Scale scale -> new Scale(scale.id(), scale.required(), "", scale.min(), scale.max(), "", "",
                    scale.series(), scale.reversed(), scale.ownersAlone(),
                    scale.labels() == null ? null : scale.labels().stream().map(_ -> "").toList());
            case Item.Checklist list -> new Item.Checklist(list.id(), list.required(), "",
                    list.options().stream().map(option -> new Item.Option(option.id(), "")).toList(),
                    list.ownersAlone());
        };
    }

}
