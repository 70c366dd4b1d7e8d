package org.respite.contract.catalogue.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.key.ScaleScore;
import org.respite.contract.checkin.Answer;

/** With words of our own in place of anybody's. */
class OfferTest {

    private static final String WORDS = "quokka";

    @TempDir
    private Path folder;

    private static String pack(String organisations, String language) {
        String items = IntStream.rangeClosed(1, 19)
            .mapToObj(number -> "\"%d\": {\"text\": \"%s %s %d\"}".formatted(number, WORDS, language, number))
            .collect(Collectors.joining(", "));
        return """
                {"key": "cbi", "organisations": [%s], "attribution": "with leave", "languages": {"%s": {
                 "title": "A %s title", "timeFrame": "usually", "labels": ["a", "b", "c", "d", "e"], "items": {%s}}}}
                """.formatted(organisations, language, language, items);
    }

    private Offer offer(String... packs) throws IOException {
        for (int at = 0; at < packs.length; at++) {
            Files.writeString(folder.resolve(at + ".json"), packs[at]);
        }
        return Offer.of(Catalogue.shipped(), folder);
    }

    @Test
    void isForTheOrganisationsWithALicenceAlone() throws IOException {
        var offer = offer(pack("\"clinic\", \"home\"", "en"));

        assertThat(offer.to("clinic", Locale.ENGLISH)).extracting(Instrument::id).contains("cbi/1");
        assertThat(offer.find("cbi/1", "home", Locale.ENGLISH)).isPresent();
        assertThat(offer.to("other", Locale.ENGLISH)).hasSameSizeAs(Catalogue.shipped().instruments());
        assertThat(offer.find("cbi/1", "other", Locale.ENGLISH)).isEmpty();
        assertThat(offer.taken("cbi/1", "other")).isEmpty();
        assertThat(Offer.of(Catalogue.shipped()).taken("cbi/1", "clinic")).isEmpty();
    }

    @Test
    void asksInTheWordsOfThePackAndMayBeLeftOutItemByItem() throws IOException {
        var asked = offer(pack("\"clinic\"", "de"), pack("\"home\"", "en")).find("cbi/1", "clinic", Locale.FRENCH)
            .orElseThrow();

        assertThat(asked.licence()).isEqualTo("with leave");
        assertThat(asked.items()).hasSize(19).noneMatch(Item::required).allMatch(Item::staysWithOwner);
        assertThat(asked.items().get(6).text()).isEqualTo(WORDS + " de 7");
    }

    /** Nothing of them has a series, so nothing can be set to release it. */
    @Test
    void countsTowardsNothing() {
        var all = KeyForm.withShipped();

        assertThat(all.openSeries()).isEqualTo(Catalogue.shipped().openSeries());
        assertThat(all.privateSeries()).isEqualTo(Catalogue.shipped().privateSeries());
        assertThat(all.instrument("cbi/1")).isPresent();
        assertThat(all.instrument("mbi-hss-scores/1")).isPresent();
    }

    @Test
    void scoresByTheKeyWithOrWithoutTheWords() {
        var offer = Offer.of(Catalogue.shipped());

        assertThat(offer.scores("cbi/1", answers(4, 1, 2, 3)).orElseThrow()).isEqualTo(scores("personal", 100, 3));
        assertThat(offer.scores("cbi/1", answers(4, 1, 2))).hasValueSatisfying(few -> assertThat(few).isEmpty());
        assertThat(offer.scores("who-5/1", Map.of())).isEmpty();
        assertThat(offer.name("cbi/1")).contains("Copenhagen Burnout Inventory");
        assertThat(offer.scores("cbi/1", answers(9, 1, 2, 3))).isEmpty();
    }

    @Test
    void scoresThatWereMadeElsewhereAreTakenInHundredths() {
        var offer = Offer.of(Catalogue.shipped());
        var scale = (Item.Scale) offer.taken("bat-23-scores/1", "any").orElseThrow().item("total").orElseThrow();

        assertThat(scale.min()).isEqualTo(100);
        assertThat(scale.max()).isEqualTo(500);
        assertThat(offer.scores("bat-23-scores/1", Map.of("total", new Answer.Rating(259))).orElseThrow())
            .isEqualTo(scores("total", 2.59, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"7\": | \"77\": | languages.en.items (expected: items of the key alone, which are numbered 1..19)",
            "\"19\": {\"text\": \"quokka en 19\"} | \"18\": {\"text\": \"x\"} | line",
            ", \"19\": {\"text\": \"quokka en 19\"} | `` | wording for each of 1..19, also for [19])",
            "\"cbi\" | \"quokka\" | key (expected: one of cbi, olbi,",
            "\"quokka en 3\" | \" \" | languages.en.items.3.text (expected: 1..500 characters on one line)",
            "\"quokka en 3\" | 3 | languages.en.items.3.text: line 2 (expected: JSON with",
            "[\"clinic\"] | [] | organisations (expected: at least one)",
            "[\"clinic\"] | [\"quokka here\"] | organisations (expected: ids of",
            "\"attribution\" | \"quokka\" | quokka", "\"e\"] | \"e\", \"quokka\"] | labels (expected: 5 labels",
            "\"en\": | \"quokka\": | languages (expected: codes such as en)",
            "\"usually\" | \"quokka\", \"more\": \"quokka\" | languages.en.more" })
    void refusesABrokenPackWithoutAWordOfIt(String good, String bad, String expected) {
        String broken = pack("\"clinic\"", "en").replace(good, bad);

        assertThatExceptionOfType(PackException.class).isThrownBy(() -> offer(broken))
            .withMessageStartingWith("0.json: ")
            .withMessageContaining(expected.equals("quokka") ? "expected" : expected)
            .withNoCause()
            .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("quokka en", "quokka here"));
    }

    @Test
    void refusesTwoPacksOfAKeyForOneOrganisationAndAFolderThatIsNone() {
        assertThatExceptionOfType(PackException.class)
            .isThrownBy(() -> offer(pack("\"clinic\"", "en"), pack("\"clinic\"", "de")))
            .withMessage("cbi/1 twice for clinic (expected: one pack of a key an organisation)");
        assertThatExceptionOfType(PackException.class)
            .isThrownBy(() -> Offer.of(Catalogue.shipped(), folder.resolve("gone")))
            .withMessage("folder (expected: one that can be read)");
        assertThatExceptionOfType(PackException.class).isThrownBy(() -> offer(" ".repeat(256 * 1024 + 1)))
            .withMessage("0.json (expected: at most 262144 bytes)");
    }

    private static Map<String, ScaleScore> scores(String scale, double value, int missing) {
        return Map.of(scale, new ScaleScore(value, missing));
    }

    private static Map<String, Answer> answers(int value, Integer... items) {
        return List.of(items).stream().collect(Collectors.toMap(KeyForm::item, _ -> new Answer.Rating(value)));
    }

}
