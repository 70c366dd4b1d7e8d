package org.respite.scoring.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.Series;

class ContributorBlockTest {

    private static final ItemKey ENERGY = new ItemKey("daily-energy/1", "energy");

    private static final ItemKey DRAINED = new ItemKey("weekly-reflection/1", "drained");

    private static final ItemKey SLEEP = new ItemKey("daily-energy/1", "sleep");

    private static final Series EXHAUSTION = new Series("emotionalExhaustion",
            new TreeMap<>(Map.of(ENERGY, 9, DRAINED, 10)));

    private static final Series SLEEPLESSNESS = new Series("sleeplessness", new TreeMap<>(Map.of(SLEEP, 4)));

    private static final int FORTNIGHT = 70;

    /** One check-in as a contributor's block sees it. */
    record CheckIn(UUID id, int fortnight, List<ItemScore> scores) {
    }

    @Test
    void aMeanOfItemMeansIsRoundedHalfUpOnce() {
        // 100 · 1/9 and 100 · 0/10: (11.1 + 0) / 2 = 5.6
        assertThat(index(energy(1), drained(0))).hasValue(6);
        // 100 · (1 + 2)/(2 · 10) = 15, 100 · 4/9 = 44.4: 29.7
        assertThat(index(drained(1), drained(2), energy(4))).hasValue(30);
        // 100 · 1/(2 · 10) = 5 and 100 · 0/9: 2.5
        assertThat(index(drained(1), drained(0), energy(0))).hasValue(3);
    }

    @Test
    void fiftyCheckInsWeighAsOne() {
        var fifty = IntStream.range(0, 50).mapToObj(_ -> energy(9)).toArray(CheckIn[]::new);

        assertThat(index(fifty)).hasValue(100);
    }

    @Test
    void whatIsNotOfTheSeriesMakesNoIndex() {
        assertThat(index(checkIn(SLEEP, 4))).isEmpty();
        assertThat(indices(ContributorBlock.of("team", List.of()), FORTNIGHT)).isEmpty();
    }

    @Test
    void fortnightsAreKeptApartButRepeatsAreKnownInBoth() {
        var first = energy(0);
        var block = ContributorBlock.of("team", List.of())
            .plus(first.id, FORTNIGHT, first.scores)
            .plus(UUID.randomUUID(), FORTNIGHT + 1, energy(9).scores);

        assertThat(indices(block, FORTNIGHT)).containsEntry("emotionalExhaustion", 0);
        assertThat(indices(block, FORTNIGHT + 1)).containsEntry("emotionalExhaustion", 100);
        assertThat(block.plus(first.id, FORTNIGHT + 1, first.scores)).isSameAs(block);
    }

    @Test
    void aBlockTakesBothFortnightsTogether() {
        var sleepless = new CheckIn(UUID.randomUUID(), FORTNIGHT, List.of(new ItemScore(SLEEP, 4)));
        var block = taken(List.of(drained(10), drained(1))).plus(UUID.randomUUID(), FORTNIGHT + 1, drained(1).scores);

        assertThat(block.indices(core(EXHAUSTION))).isEqualTo(Map.of("emotionalExhaustion", 40));
        assertThat(block.indices(core(EXHAUSTION, SLEEPLESSNESS))).isEmpty();
        assertThat(block.plus(sleepless.id, FORTNIGHT, sleepless.scores).indices(core(EXHAUSTION, SLEEPLESSNESS)))
            .isEqualTo(Map.of("emotionalExhaustion", 40, "sleeplessness", 100));
    }

    @Test
    void anOptionalSeriesMayBeLeftOutButCountsNotWithoutTheCore() {
        var group = new SeriesGroup(List.of(EXHAUSTION), List.of(SLEEPLESSNESS));
        var tired = taken(List.of(drained(10)));
        var sleepless = taken(List.of(checkIn(SLEEP, 4)));

        assertThat(tired.indices(group)).isEqualTo(Map.of("emotionalExhaustion", 100));
        assertThat(sleepless.indices(group)).isEmpty();
        assertThat(taken(List.of(drained(10), checkIn(SLEEP, 4))).indices(group))
            .isEqualTo(Map.of("emotionalExhaustion", 100, "sleeplessness", 100));
    }

    @Test
    void aFullBlockTakesNoMore() {
        var block = taken(IntStream.range(0, ContributorBlock.MOST_CHECK_INS).mapToObj(_ -> energy(0)).toList());

        assertThat(block.isFull()).isTrue();
        assertThat(block.plus(UUID.randomUUID(), FORTNIGHT, energy(9).scores)).isSameAs(block);
    }

    @Property
    void theOrderOfCheckInsMakesNoDifference(@ForAll("checkIns") List<CheckIn> checkIns, @ForAll Random random) {
        var shuffled = new java.util.ArrayList<>(checkIns);
        Collections.shuffle(shuffled, random);

        assertThat(taken(shuffled)).isEqualTo(taken(checkIns));
    }

    @Property
    void repeatsChangeNothing(@ForAll("checkIns") List<CheckIn> checkIns, @ForAll Random random) {
        var repeated = new java.util.ArrayList<>(checkIns);
        checkIns.forEach(checkIn -> repeated.add(random.nextInt(repeated.size()), checkIn));

        assertThat(taken(repeated)).isEqualTo(taken(checkIns));
    }

    @Test
    void whatIsErasedIsAsIfItHadNeverBeen() {
        var kept = energy(3);
        var taken = drained(9);

        var block = taken(List.of(kept, taken)).without(taken.id, true);

        assertThat(block.fortnights()).isEqualTo(taken(List.of(kept)).fortnights());
        assertThat(block.counted()).containsOnlyKeys(kept.id);
        assertThat(block.without(kept.id, true).fortnights()).isEmpty();
    }

    @Test
    void whatIsErasedStaysErasedWheneverItComes() {
        var taken = drained(9);

        var before = ContributorBlock.of("team", List.of()).without(taken.id, true);
        var after = taken(List.of(taken)).without(taken.id, true);

        assertThat(before.plus(taken.id, FORTNIGHT, taken.scores)).isSameAs(before);
        assertThat(after.plus(taken.id, FORTNIGHT, taken.scores)).isSameAs(after);
        assertThat(after.without(taken.id, true)).isSameAs(after);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aFortnightThatIsClosedStaysAsItWasPublishedWhileTheBlockForgets() {
        var taken = drained(9);

        var block = taken(List.of(taken)).without(taken.id, false);

        assertThat(block.isOpen(FORTNIGHT)).isFalse();
        assertThat(block.isOpen(FORTNIGHT + 1)).isTrue();
        assertThat(block.indices(core(EXHAUSTION))).isEmpty();
    }

    @Test
    void whoBeginsAnewDoesSoInTheUnitOfThen() {
        var first = energy(1);
        var erased = taken(List.of(first)).without(first.id, true);

        assertThat(erased.beginning("other", List.of("say")).unit()).isEqualTo("other");
        assertThat(taken(List.of(first)).beginning("other", List.of()).unit()).isEqualTo("team");
    }

    @Test
    void aFullBlockStillGivesBack() {
        var checkIns = IntStream.range(0, ContributorBlock.MOST_CHECK_INS).mapToObj(_ -> energy(0)).toList();
        var block = taken(checkIns);

        assertThat(block.without(checkIns.getFirst().id, true).counted()).hasSize(checkIns.size() - 1);
        assertThat(block.without(UUID.randomUUID(), true)).isSameAs(block);
    }

    /** Check-ins, repeats and erasures in any order. */
    @Property
    void whatIsLeftIsWhatWasNeverTakenBack(@ForAll("checkIns") List<CheckIn> checkIns, @ForAll Random random) {
        var erased = checkIns.stream().filter(_ -> random.nextBoolean()).toList();
        var steps = new java.util.ArrayList<UnaryOperator<ContributorBlock>>();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            checkIns.forEach(one -> steps.add(block -> block.plus(one.id, one.fortnight, one.scores)));
            erased.forEach(one -> steps.add(block -> block.without(one.id, true)));
        }
        Collections.shuffle(steps, random);

        var block = ContributorBlock.of("team", List.of());
        for (var step : steps) {
            block = step.apply(block);
        }

        var rest = taken(checkIns.stream().filter(one -> !erased.contains(one)).toList());
        assertThat(block.fortnights()).isEqualTo(rest.fortnights());
        assertThat(block.counted()).isEqualTo(rest.counted());
        assertThat(indices(block, FORTNIGHT)).isEqualTo(indices(rest, FORTNIGHT));
    }

    @Property
    void theIndexLiesBetweenTheLowestAndTheHighestItem(@ForAll("checkIns") List<CheckIn> checkIns) {
        int index = index(checkIns.toArray(CheckIn[]::new)).orElseThrow();

        assertThat(index).isBetween(0, 100);
        assertThat(index).isBetween(extremes(checkIns).min().orElseThrow(), extremes(checkIns).max().orElseThrow());
    }

    @Property
    void oneCheckInIsItsOwnScore(@ForAll @IntRange(max = 10) int drained, @ForAll @IntRange(max = 9) int energy) {
        assertThat(index(drained(drained))).hasValue(10 * drained);
        assertThat(index(energy(energy))).hasValue((int) Math.round(100.0 * energy / 9));
    }

    @Test
    void printsNothingOfAPerson() {
        var block = taken(List.of(energy(7)));

        assertThat(block).hasToString("ContributorBlock[hidden]");
        assertThat(block.counted().values()).hasToString("[CountedCheckIn[hidden]]");
        assertThat(block.fortnights()).hasToString("{70=Contribution[hidden]}");
        assertThat(block.fortnights().values().iterator().next().items().values()).hasToString("[ItemTally[hidden]]");
    }

    private static IntStream extremes(List<CheckIn> checkIns) {
        return checkIns.stream()
            .flatMap(checkIn -> checkIn.scores.stream())
            .flatMapToInt(score -> IntStream.of(floor(score), ceiling(score)));
    }

    private static int range(ItemScore score) {
        return EXHAUSTION.ranges().getOrDefault(score.item(), 0);
    }

    private static int floor(ItemScore score) {
        return 100 * score.value() / range(score);
    }

    private static int ceiling(ItemScore score) {
        return Math.ceilDiv(100 * score.value(), range(score));
    }

    @Provide
    Arbitrary<List<CheckIn>> checkIns() {
        Arbitrary<ItemScore> energy = Arbitraries.integers().between(0, 9).map(value -> new ItemScore(ENERGY, value));
        Arbitrary<ItemScore> drained = Arbitraries.integers()
            .between(0, 10)
            .map(value -> new ItemScore(DRAINED, value));
        Arbitrary<List<ItemScore>> scores = Arbitraries.oneOf(energy, drained).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(Arbitraries.create(UUID::randomUUID), scores)
            .as((id, answered) -> new CheckIn(id, FORTNIGHT, answered))
            .list()
            .ofMinSize(1)
            .ofMaxSize(30);
    }

    private static OptionalInt index(CheckIn... checkIns) {
        return indices(taken(List.of(checkIns)), FORTNIGHT).values().stream().mapToInt(Integer::intValue).findFirst();
    }

    private static Map<String, Integer> indices(ContributorBlock block, int fortnight) {
        return block.indices(fortnight, core(EXHAUSTION));
    }

    private static SeriesGroup core(Series... series) {
        return new SeriesGroup(List.of(series), List.of());
    }

    private static ContributorBlock taken(List<CheckIn> checkIns) {
        var block = ContributorBlock.of("team", List.of());
        for (var checkIn : checkIns) {
            block = block.plus(checkIn.id, checkIn.fortnight, checkIn.scores);
        }
        return block;
    }

    private static CheckIn energy(int value) {
        return checkIn(ENERGY, value);
    }

    private static CheckIn drained(int value) {
        return checkIn(DRAINED, value);
    }

    private static CheckIn checkIn(ItemKey item, int value) {
        return new CheckIn(UUID.randomUUID(), FORTNIGHT, List.of(new ItemScore(item, value)));
    }

}
