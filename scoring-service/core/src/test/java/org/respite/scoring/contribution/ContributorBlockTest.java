package org.respite.scoring.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.respite.scoring.score.ItemScore;

class ContributorBlockTest extends TakenCheckIns {

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
        assertThat(indices(Person.fresh(), FORTNIGHT)).isEmpty();
    }

    @Test
    void fortnightsAreKeptApartButRepeatsAreKnownInBoth() {
        var first = energy(0);
        var block = Person.fresh()
            .plus(first.id(), FORTNIGHT, first.scores())
            .plus(UUID.randomUUID(), FORTNIGHT + 1, energy(9).scores());

        assertThat(indices(block, FORTNIGHT)).containsEntry("emotionalExhaustion", 0);
        assertThat(indices(block, FORTNIGHT + 1)).containsEntry("emotionalExhaustion", 100);
        assertThat(block.plus(first.id(), FORTNIGHT + 1, first.scores())).isSameAs(block);
    }

    @Test
    void aBlockTakesBothFortnightsTogether() {
        var sleepless = new CheckIn(UUID.randomUUID(), FORTNIGHT, List.of(new ItemScore(SLEEP, 4)));
        var block = taken(List.of(drained(10), drained(1))).plus(UUID.randomUUID(), FORTNIGHT + 1, drained(1).scores());

        assertThat(block.block().indices(core(EXHAUSTION))).isEqualTo(Map.of("emotionalExhaustion", 40));
        assertThat(block.block().indices(core(EXHAUSTION, SLEEPLESSNESS))).isEmpty();
        assertThat(block.plus(sleepless.id(), FORTNIGHT, sleepless.scores())
            .block()
            .indices(core(EXHAUSTION, SLEEPLESSNESS)))
            .isEqualTo(Map.of("emotionalExhaustion", 40, "sleeplessness", 100));
    }

    @Test
    void anOptionalSeriesMayBeLeftOutButCountsNotWithoutTheCore() {
        var group = new SeriesGroup(List.of(EXHAUSTION), List.of(SLEEPLESSNESS));
        var tired = taken(List.of(drained(10)));
        var sleepless = taken(List.of(checkIn(SLEEP, 4)));

        assertThat(tired.block().indices(group)).isEqualTo(Map.of("emotionalExhaustion", 100));
        assertThat(sleepless.block().indices(group)).isEmpty();
        assertThat(taken(List.of(drained(10), checkIn(SLEEP, 4))).block().indices(group))
            .isEqualTo(Map.of("emotionalExhaustion", 100, "sleeplessness", 100));
    }

    @Test
    void aFullBlockTakesNoMore() {
        var block = taken(IntStream.range(0, ContributorBlock.MOST_CHECK_INS).mapToObj(_ -> energy(0)).toList());

        assertThat(block.block().isFull()).isTrue();
        assertThat(block.plus(UUID.randomUUID(), FORTNIGHT, energy(9).scores())).isSameAs(block);
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

        assertThat(block.block()).hasToString("ContributorBlock[hidden]");
        assertThat(block.counted().values()).hasToString("[CountedCheckIn[hidden]]");
        assertThat(block.block().fortnights()).hasToString("{70=Contribution[hidden]}");
        assertThat(block.block().fortnights().values().iterator().next().items().values())
            .hasToString("[ItemTally[hidden]]");
    }

    private static IntStream extremes(List<CheckIn> checkIns) {
        return checkIns.stream()
            .flatMap(checkIn -> checkIn.scores().stream())
            .flatMapToInt(score -> IntStream.of(floor(score), ceiling(score)));
    }

    private static int range(ItemScore score) {
        return score.item().range();
    }

    private static int floor(ItemScore score) {
        return 100 * score.value() / range(score);
    }

    private static int ceiling(ItemScore score) {
        return Math.ceilDiv(100 * score.value(), range(score));
    }

}
