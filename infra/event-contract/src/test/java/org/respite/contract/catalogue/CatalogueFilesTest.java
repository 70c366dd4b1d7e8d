package org.respite.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
            "\"text\": \"\"", "\"options\": []" })
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

    /**
     * No item of a licensed inventory may stand here, not even in other words, and what a
     * published version asks never changes. Neither can be computed: whoever changes a
     * text reads it against the sources first, and then changes the reviewed list.
     */
    @Test
    void theWordingIsTheReviewedOneAndItsOwn() {
        assertThat(Catalogue.shipped().instruments())
            .allSatisfy(instrument -> assertThat(instrument.source()).startsWith("Respite's own wording"));
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
            case Item.Scale scale -> Stream.of(line(instrument, scale.id(), scale.text()));
            case Item.Checklist list -> Stream.concat(Stream.of(line(instrument, list.id(), list.text())),
                    list.options()
                        .stream()
                        .map(option -> line(instrument, list.id() + "." + option.id(), option.text())));
        });
    }

    private static String line(Instrument instrument, String id, String text) {
        return instrument.id() + " " + id + ": " + text;
    }

}
