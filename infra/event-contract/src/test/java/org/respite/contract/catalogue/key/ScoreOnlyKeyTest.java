package org.respite.contract.catalogue.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.Resources;
import tools.jackson.databind.JsonNode;

/**
 * Against what is published of each inventory and not against its file: how many items it
 * has, which are turned round, what its scores range over, worked examples.
 */
class ScoreOnlyKeyTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final Map<String, ScoreOnlyKey> KEYS = ScoreOnlyKeys.shipped()
        .stream()
        .collect(Collectors.toMap(ScoreOnlyKey::id, key -> key));

    @Test
    void theIndexNamesEveryFile() {
        assertThat(Resources.json("catalogue/keys/index.json").values()).extracting(JsonNode::asString)
            .containsExactlyInAnyOrderElementsOf(
                    Resources.in("catalogue/keys").stream().filter(file -> !file.equals("index.json")).toList())
            .containsExactlyElementsOf(ScoreOnlyKeys.shipped().stream().map(key -> key.id() + ".json").toList());
    }

    @ParameterizedTest
    @CsvSource({ "cbi, 19, 0, 4", "olbi, 16, 1, 4", "bat-23, 23, 1, 5", "bat-12, 12, 1, 5", "bat-4, 4, 1, 5",
            "proqol-5, 30, 1, 5", "pfi, 16, 0, 4", "stss, 17, 1, 5", "mbi-hss, 22, 0, 6" })
    void everyItemOfTheFormCounts(String id, int items, int min, int max) {
        assertThat(key(id).items())
            .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, items).boxed().toList());
        assertThat(key(id)).returns(min, ScoreOnlyKey::min).returns(max, ScoreOnlyKey::max);
    }

    /** Where every answer is the lowest, and where every answer is the highest. */
    @ParameterizedTest
    @CsvSource({ "cbi, personal, 6, 0, 100", "cbi, client, 6, 0, 100", "olbi, exhaustion, 8, 2.5, 2.5",
            "olbi, disengagement, 8, 2.5, 2.5", "bat-23, total, 23, 1, 5", "bat-23, exhaustion, 8, 1, 5",
            "bat-23, mentalDistance, 5, 1, 5", "bat-23, cognitiveImpairment, 5, 1, 5",
            "bat-23, emotionalImpairment, 5, 1, 5", "bat-12, total, 12, 1, 5", "bat-4, total, 4, 1, 5",
            "proqol-5, compassionSatisfaction, 10, 10, 50", "proqol-5, burnout, 10, 30, 30",
            "proqol-5, secondaryTraumaticStress, 10, 10, 50", "pfi, professionalFulfilment, 6, 0, 4",
            "pfi, workExhaustion, 4, 0, 4", "pfi, interpersonalDisengagement, 6, 0, 4", "pfi, burnout, 10, 0, 4",
            "stss, total, 17, 17, 85", "stss, intrusion, 5, 5, 25", "stss, avoidance, 7, 7, 35",
            "stss, arousal, 5, 5, 25", "mbi-hss, emotionalExhaustion, 9, 0, 54", "mbi-hss, depersonalization, 5, 0, 30",
            "mbi-hss, personalAccomplishment, 8, 0, 48" })
    void scoresRangeOverWhatIsPublished(String id, String scale, int items, double lowest, double highest) {
        var key = key(id);

        assertThat(scale(key, scale).items()).hasSize(items);
        assertThat(score(key, scale, answers(key, _ -> key.min()))).isEqualTo(lowest, EXACT);
        assertThat(score(key, scale, answers(key, _ -> key.max()))).isEqualTo(highest, EXACT);
    }

    /** Told from what one answer more does to the scores. */
    @ParameterizedTest
    @MethodSource("reversed")
    void theseAndNoOthersAreTurnedRound(String id, Set<Integer> reversed) {
        var key = key(id);
        var middle = answers(key, _ -> key.min() + 1);

        assertThat(key.items().stream().filter(item -> {
            var more = new HashMap<>(middle);
            more.merge(item, 1, Integer::sum);
            return sum(key, more) < sum(key, middle);
        })).containsExactlyInAnyOrderElementsOf(reversed);
    }

    static Stream<Object[]> reversed() {
        return Stream.of(new Object[] { "cbi", Set.of(13) }, new Object[] { "olbi", Set.of(2, 3, 4, 6, 8, 9, 11, 12) },
                new Object[] { "proqol-5", Set.of(1, 4, 15, 17, 29) }, new Object[] { "bat-23", Set.of() },
                new Object[] { "bat-12", Set.of() }, new Object[] { "bat-4", Set.of() },
                new Object[] { "pfi", Set.of() }, new Object[] { "stss", Set.of() },
                new Object[] { "mbi-hss", Set.of() });
    }

    /** 100, 75, 50, 25 and 0, and the last of the work-related ones the other way. */
    @ParameterizedTest
    @CsvSource({ "0, 0, 14.2857142857", "1, 25, 32.1428571429", "2, 50, 50", "3, 75, 67.8571428571",
            "4, 100, 85.7142857143" })
    void anAnswerOfTheCopenhagenInventoryIsWorthAQuarterOfAHundred(int answer, double personal, double work) {
        var key = key("cbi");

        assertThat(score(key, "personal", answers(key, _ -> answer))).isEqualTo(personal, EXACT);
        assertThat(score(key, "client", answers(key, _ -> answer))).isEqualTo(personal, EXACT);
        assertThat(score(key, "work", answers(key, _ -> answer))).isEqualTo(work, EXACT);
        assertThat(score(key, "work", answers(key, item -> item == 13 ? 4 - answer : answer))).isEqualTo(personal,
                EXACT);
    }

    /** Half of its sentences are good ones: 1, 5, 7, 10, 13, 14, 15 and 16. */
    @Test
    void whoAgreesWithEveryBadSentenceOfTheOldenburgInventoryAndNoGoodOneIsAtItsTop() {
        var key = key("olbi");
        var good = Set.of(1, 5, 7, 10, 13, 14, 15, 16);

        assertThat(key.score(answers(key, item -> good.contains(item) ? 4 : 1)).values())
            .containsOnly(new ScaleScore(4, 0));
        assertThat(key.score(answers(key, item -> good.contains(item) ? 1 : 4)).values())
            .containsOnly(new ScaleScore(1, 0));
    }

    /** Its manual turns 1 into 5, 2 into 4, and leaves 3. */
    @Test
    void theQualityOfLifeScaleAddsUpWhatIsTurnedRound() {
        var key = key("proqol-5");
        var answers = answers(key, item -> 1 + item % 5);

        // 1R 4R 8 10 15R 17R 19 21 26 29R are answered 2 5 4 1 1 3 5 2 2 5.
        assertThat(score(key, "burnout", answers)).isEqualTo(4 + 1 + 4 + 1 + 5 + 3 + 5 + 2 + 2 + 1, EXACT);
        // 3 6 12 16 18 20 22 24 27 30 are answered 4 2 3 2 4 1 3 5 3 1.
        assertThat(score(key, "compassionSatisfaction", answers)).isEqualTo(28, EXACT);
        // 2 5 7 9 11 13 14 23 25 28 are answered 3 1 3 5 2 4 5 4 1 4.
        assertThat(score(key, "secondaryTraumaticStress", answers)).isEqualTo(32, EXACT);
    }

    @Test
    void theThreeMaslachScoresAddUpTheirOwnItems() {
        var key = key("mbi-hss");
        var answers = answers(key, item -> item % 7);

        // 1 2 3 6 8 13 14 16 20
        assertThat(score(key, "emotionalExhaustion", answers)).isEqualTo(1 + 2 + 3 + 6 + 1 + 6 + 0 + 2 + 6, EXACT);
        // 5 10 11 15 22
        assertThat(score(key, "depersonalization", answers)).isEqualTo(5 + 3 + 4 + 1 + 1, EXACT);
        // 4 7 9 12 17 18 19 21
        assertThat(score(key, "personalAccomplishment", answers)).isEqualTo(4 + 0 + 2 + 5 + 3 + 4 + 5 + 0, EXACT);
    }

    @ParameterizedTest
    @CsvSource({ "personal, 1, 3", "work, 7, 4", "client, 14, 3" })
    void theCopenhagenInventoryWantsThreeOrFourAnswers(String scale, int first, int least) {
        var key = key("cbi");

        assertThat(key.score(some(first, least - 1))).isEmpty();
        assertThat(key.score(some(first, least)))
            .containsExactly(Map.entry(scale, new ScaleScore(50, scale(key, scale).items().size() - least)));
    }

    @Test
    void allOthersWantFourInFive() {
        assertThat(KEYS.values()).filteredOn(key -> !key.id().equals("cbi"))
            .flatMap(ScoreOnlyKey::scales)
            .allSatisfy(
                    scale -> assertThat(scale.leastAnswered()).isEqualTo((int) Math.ceil(scale.items().size() * 0.8)));
    }

    @Test
    void aSumStandsForAllItems() {
        var key = key("stss");

        assertThat(key.score(some(1, 14)).get("total")).isEqualTo(new ScaleScore(34, 3));
        assertThat(key.score(some(1, 13))).doesNotContainKey("total");
    }

    @ParameterizedTest
    @CsvSource({ "23, 1", "0, 1", "1, 7", "1, -1" })
    void refusesWhatTheFormDoesNotHaveWithoutSayingWhatWasAnswered(int item, int answer) {
        assertThatIllegalArgumentException().isThrownBy(() -> key("mbi-hss").score(Map.of(item, answer)))
            .withMessage("mbi-hss: answers (expected: 0..6, to items of the inventory)");
        assertThat(new ScaleScore(answer, 0)).hasToString("ScaleScore[…]");
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> scale(List.of(1, 1), List.of(), 1))
            .withMessage("scale: items (expected: each once, the reversed among them)");
        assertThatIllegalArgumentException().isThrownBy(() -> scale(List.of(1), List.of(2), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> scale(List.of(1), List.of(), 2))
            .withMessage("scale: leastAnswered: 2 (expected: 1..1)");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ScoreOnlyKey("key", "", "", "", "", "", 4, 0, List.of()))
            .withMessage("key: max: 0 (expected: > 4)");
        assertThatIllegalStateException().isThrownBy(() -> ScoreOnlyKeys.read("gone.json", ScoreOnlyKey.class))
            .withMessage("gone.json: no such file");
    }

    @Test
    void noWordOfAnItemStandsInAKey() {
        assertThat(Resources.in("catalogue/keys"))
            .allSatisfy(file -> assertThat(Resources.json("catalogue/keys/" + file).toString())
                .doesNotContainIgnoringCase("I feel", "I am", "how often", "do you", "my work"));
    }

    private static KeyedScale scale(List<Integer> items, List<Integer> reversed, int least) {
        return new KeyedScale("scale", items, reversed, ScaleFormula.MEAN, least, true);
    }

    private static ScoreOnlyKey key(String id) {
        return Objects.requireNonNull(KEYS.get(id));
    }

    private static KeyedScale scale(ScoreOnlyKey key, String id) {
        return key.scales().stream().filter(scale -> scale.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<Integer, Integer> answers(ScoreOnlyKey key, IntUnaryOperator answer) {
        return key.items().stream().collect(Collectors.toMap(item -> item, item -> answer.applyAsInt(item)));
    }

    /** Twos to so many items in a row. */
    private static Map<Integer, Integer> some(int first, int count) {
        return IntStream.range(first, first + count).boxed().collect(Collectors.toMap(item -> item, _ -> 2));
    }

    private static double score(ScoreOnlyKey key, String scale, Map<Integer, Integer> answers) {
        return Objects.requireNonNull(key.score(answers).get(scale)).value();
    }

    private static double sum(ScoreOnlyKey key, Map<Integer, Integer> answers) {
        return key.score(answers).values().stream().mapToDouble(ScaleScore::value).sum();
    }

}
