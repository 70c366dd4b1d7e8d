package org.respite.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.ContractJson;
import org.respite.contract.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueFilesTest {

    static List<String> instruments() {
        return Resources.in("catalogue")
            .stream()
            .filter(file -> file.endsWith(".json") && !file.equals("index.json"))
            .toList();
    }

    @Test
    void theIndexNamesEveryFile() {
        assertThat(Resources.json("catalogue/index.json").values()).extracting(JsonNode::asString)
            .containsExactlyInAnyOrderElementsOf(instruments());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aFileKeepsToTheSchemaAndIsNamedAfterItsId(String file) {
        JsonNode instrument = Resources.json("catalogue/" + file);

        assertThat(Resources.faults("instrument", instrument)).isEmpty();
        assertThat(instrument.get("id").asString().replace('/', '-') + ".json").isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"min\": -1", "\"max\": 10.5", "\"min\": \"1\"", "\"serie\": \"energy\"",
            "\"series\": \"\"", "\"kind\": \"slider\"", "\"id\": \"Energy Level\"", "\"required\": \"yes\"",
            "\"text\": \"\"", "\"options\": []", "\"labels\": [\"none\"]", "\"labels\": \"none\"" })
    void aSlipInAnItemIsSeen(String slip) {
        ObjectNode instrument = (ObjectNode) Resources.json("catalogue/daily-energy-1.json");
        ObjectNode item = (ObjectNode) instrument.get("items").get(0);
        item.setAll((ObjectNode) ContractJson.MAPPER.readTree("{" + slip + "}"));

        assertThat(Resources.faults("instrument", instrument)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "source", "licence", "scoring", "missingData", "items", "id" })
    void aFileWithoutItsPapersIsRefused(String field) {
        ObjectNode instrument = (ObjectNode) Resources.json("catalogue/daily-energy-1.json");

        assertThat(Resources.faults("instrument", instrument.without(field))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void wordsOfOthersHaveANoticeOfTheirOwn(String file) {
        JsonNode instrument = Resources.json("catalogue/" + file);
        String notice = file.replace(".json", ".notice.txt");

        if (instrument.get("source").asString().startsWith("Respite's own wording")) {
            assertThat(instrument.get("licence").asString()).isEqualTo("Apache-2.0");
            assertThat(Resources.in("catalogue")).doesNotContain(notice);
        }
        else {
            assertThat(instrument.get("licence").asString()).endsWith("; not under this project's licence");
            assertThat(new String(Resources.bytes("catalogue/" + notice), StandardCharsets.UTF_8))
                .contains("not under this project's licence", "German");
        }
    }

    /**
     * No item of a licensed inventory may stand here, not even in other words, and what a
     * published version asks never changes. Neither can be computed: whoever changes a
     * text reads it against the sources first, and then changes the reviewed list.
     */
    @Test
    void theWordingIsTheReviewedOneAndItsOwn() {
        assertThat(Catalogue.shipped().instruments())
            .filteredOn(instrument -> !instrument.source().startsWith("Respite's own wording"))
            .extracting(Instrument::id)
            .containsExactly("burnout-item/1", "who-5/1");
        assertThat(Catalogue.shipped().instruments().stream().flatMap(CatalogueFilesTest::wording))
            .containsExactlyElementsOf(reviewed("reviewed-wording.txt"));
    }

    @Test
    void soIsTheGermanOne() {
        assertThat(Catalogue.shipped()
            .instruments()
            .stream()
            .map(instrument -> Translations.of(instrument, Locale.GERMAN))
            .flatMap(CatalogueFilesTest::wording)).containsExactlyElementsOf(reviewed("reviewed-wording_de.txt"));
    }

    private static List<String> reviewed(String file) {
        return new String(Resources.bytes("catalogue/" + file), StandardCharsets.UTF_8).lines().toList();
    }

    private static Stream<String> wording(Instrument instrument) {
        return instrument.items().stream().flatMap(item -> switch (item) {
            case Item.Scale scale ->
                Stream.concat(Stream.of(line(instrument, scale.id(), scale.text())), labels(instrument, scale));
            case Item.Checklist list -> Stream.concat(Stream.of(line(instrument, list.id(), list.text())),
                    list.options()
                        .stream()
                        .map(option -> line(instrument, list.id() + "." + option.id(), option.text())));
        });
    }

    private static Stream<String> labels(Instrument instrument, Item.Scale scale) {
        List<String> labels = scale.labels();
        return labels == null ? Stream.empty() : IntStream.range(0, labels.size())
            .mapToObj(at -> line(instrument, scale.id() + "." + (scale.min() + at), labels.get(at)));
    }

    private static String line(Instrument instrument, String id, String text) {
        return instrument.id() + " " + id + ": " + text;
    }

}
