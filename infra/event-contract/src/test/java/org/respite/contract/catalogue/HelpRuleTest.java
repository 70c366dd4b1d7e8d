package org.respite.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.ContractJson;
import org.respite.contract.Resources;
import org.respite.contract.catalogue.HelpRule.AtLeast;
import org.respite.contract.catalogue.HelpRule.Count;
import org.respite.contract.catalogue.HelpRule.SumAtMost;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.Answer.Signs;
import tools.jackson.databind.node.ObjectNode;

class HelpRuleTest {

    private static final Catalogue SHIPPED = Catalogue.shipped();

    private static final Instrument ASKED = instrument(new AtLeast("worn", 4),
            new SumAtMost(List.of("calm", "glad"), 3), new Count("signs", 2));

    @ParameterizedTest
    @CsvSource({ "3, false", "4, true", "5, true" })
    void oneAnswerThatHigh(int worn, boolean met) {
        assertThat(ASKED.callsForHelp(Map.of("worn", new Rating(worn)))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, true", "0, 3, true", "3, 0, true", "2, 2, false", "5, 5, false" })
    void aSumThatLow(int calm, int glad, boolean met) {
        assertThat(ASKED.callsForHelp(Map.of("calm", new Rating(calm), "glad", new Rating(glad)))).isEqualTo(met);
    }

    @Test
    void noSumOfHalfTheAnswers() {
        assertThat(ASKED.callsForHelp(Map.of("calm", new Rating(0)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "0, false", "1, false", "2, true", "3, true" })
    void soManySignsAtOnce(int chosen, boolean met) {
        assertThat(ASKED.callsForHelp(Map.of("signs", signs(chosen)))).isEqualTo(met);
    }

    @Test
    void answersOfAnotherKindMeetNothing() {
        assertThat(ASKED.callsForHelp(Map.of())).isFalse();
        assertThat(ASKED
            .callsForHelp(Map.of("worn", signs(3), "calm", signs(0), "glad", signs(0), "signs", new Rating(5))))
            .isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "4, false", "5, true", "6, true" })
    void fiveSignsOfTheWeekOpenIt(int chosen, boolean met) {
        var weekly = SHIPPED.instrument("weekly-reflection/1").orElseThrow();

        assertThat(weekly.callsForHelp(Map.of("drained", new Rating(10), "presence", new Rating(0), "fulfilment",
                new Rating(0), "signs", signs(chosen))))
            .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({ "1, false", "3, false", "4, true", "5, true" })
    void soDoesBurnoutThatDoesNotGoAway(int burnout, boolean met) {
        assertThat(
                SHIPPED.instrument("burnout-item/1").orElseThrow().callsForHelp(Map.of("burnout", new Rating(burnout))))
            .isEqualTo(met);
    }

    /** 28 of 100, where four points are one step. */
    @ParameterizedTest
    @CsvSource({ "0, 0, true", "1, 3, true", "1, 4, false", "2, 0, false", "5, 5, false" })
    void soDoesWellBeingOfTwentyEightAndLess(int each, int interest, boolean met) {
        var rating = new Rating(each);

        assertThat(SHIPPED.instrument("who-5/1")
            .orElseThrow()
            .callsForHelp(Map.of("cheerful", rating, "calm", rating, "active", rating, "rested", rating, "interest",
                    new Rating(interest))))
            .isEqualTo(met);
    }

    @Test
    void nothingElseDoes() {
        assertThat(SHIPPED.instruments()).filteredOn(instrument -> !instrument.help().isEmpty())
            .extracting(Instrument::id)
            .containsExactly("weekly-reflection/1", "burnout-item/1", "who-5/1", "early-signs/1");
    }

    @Test
    void noEnergyDoesWhateverIsAnswered() {
        var daily = SHIPPED.instrument("daily-energy/1").orElseThrow();

        assertThat(IntStream.rangeClosed(1, 10))
            .noneMatch(energy -> daily.callsForHelp(Map.of("energy", new Rating(energy), "sleep", new Rating(1))));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void aRuleIsAboutAnswersThatThereAre(HelpRule rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> instrument(rule))
            .withMessage("asked/1: help [" + rule
                    + "] (expected: rules that some answers to its items meet and others do not)");
    }

    static Stream<HelpRule> unfit() {
        return Stream.of(new AtLeast("tired", 4), new AtLeast("worn", 6), new AtLeast("worn", 1),
                new AtLeast("signs", 1), new SumAtMost(List.of("calm", "tired"), 3),
                new SumAtMost(List.of("calm", "calm"), 3), new SumAtMost(List.of("calm", "glad"), 10),
                new SumAtMost(List.of("calm", "glad"), -1), new SumAtMost(List.of(), 3), new Count("signs", 0),
                new Count("signs", 4), new Count("worn", 1));
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(ContractJson.MAPPER.writeValueAsString(ASKED.help()))
            .isEqualTo("[{\"item\":\"worn\",\"atLeast\":4},{\"items\":[\"calm\",\"glad\"],\"sumAtMost\":3},"
                    + "{\"item\":\"signs\",\"count\":2}]");
        assertThat(ContractJson.MAPPER.readValue(ContractJson.MAPPER.writeValueAsBytes(ASKED), Instrument.class))
            .isEqualTo(ASKED);
    }

    @Test
    void anInstrumentWithoutItSaysNothingOfIt() {
        assertThat(ContractJson.MAPPER.<ObjectNode>valueToTree(SHIPPED.instrument("daily-energy/1").orElseThrow())
            .has("help")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"item\": \"energy\"}", "{\"item\": \"energy\", \"atLeast\": \"4\"}",
            "{\"item\": \"energy\", \"atLeast\": 4, \"count\": 5}", "{\"item\": \"energy\", \"above\": 4}",
            "{\"items\": \"energy\", \"sumAtMost\": 7}", "{}", "7", "null" })
    void aSlipInARuleIsSeen(String slip) {
        var file = (ObjectNode) Resources.json("catalogue/daily-energy-1.json");
        file.putArray("help").add(ContractJson.MAPPER.readTree(slip));

        assertThat(Resources.faults("instrument", file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"item\": \"energy\"}]", "[{\"item\": \"energy\", \"above\": 4}]", "[7]", "[null]" })
    void norIsItPassedOver(String slip) {
        var file = (ObjectNode) Resources.json("catalogue/daily-energy-1.json");
        file.set("help", ContractJson.MAPPER.readTree(slip));

        assertThatException().isThrownBy(() -> ContractJson.MAPPER.treeToValue(file, Instrument.class));
    }

    private static Answer signs(int chosen) {
        return new Signs(IntStream.range(0, chosen).mapToObj(sign -> "sign" + sign).toList());
    }

    private static Instrument instrument(HelpRule... help) {
        return new Instrument("asked/1", "", "", "", "", "", "",
                List.of(scale("worn", 1), scale("calm", 0), scale("glad", 0),
                        new Item.Checklist("signs", false, "", List.of(option("a"), option("b"), option("c")), true)),
                List.of(help));
    }

    private static Item scale(String id, int min) {
        return new Item.Scale(id, false, "", min, 5, "", "", null, false, true, null);
    }

    private static Item.Option option(String id) {
        return new Item.Option(id, id);
    }

}
