package org.respite.scoring.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyedNoiseTest {

    private static final NoiseScale SCALE = new NoiseScale(4050, new Fraction(3, 2));

    private static final CellLabel LABEL = new CellLabel("acme", "ward-1", "fortnight", 18, "emotionalExhaustion");

    private static final byte[] INPUTS = "inputs".getBytes(StandardCharsets.UTF_8);

    private static final int CELLS = 2_000;

    private static final double BY_CHANCE = 0.067;

    private final NoiseSource noise = new KeyedNoise(Seeds.of(1));

    @Test
    void repeatsItself() {
        assertThat(new KeyedNoise(Seeds.of(1)).draw(LABEL, INPUTS.clone(), SCALE))
            .isEqualTo(noise.draw(LABEL, INPUTS, SCALE));
    }

    /**
     * The figures come from a separate implementation in another language. Changing the
     * scheme would give a period that is computed again a second draw.
     */
    @Test
    void drawsWhatItAlwaysDrew() {
        List<CellNoise> drawn = IntStream.range(18, 24)
            .mapToObj(period -> new CellLabel("acme", "ward-1", "fortnight", period, "emotionalExhaustion"))
            .map(label -> noise.draw(label, INPUTS, SCALE))
            .toList();

        assertThat(drawn).containsExactly(new CellNoise(-28, 1), new CellNoise(-16, -1), new CellNoise(34, 1),
                new CellNoise(73, 1), new CellNoise(-9, 1), new CellNoise(-49, -1));
    }

    static Stream<CellLabel> otherCells() {
        return Stream.of(new CellLabel("acm", "eward-1", "fortnight", 18, "emotionalExhaustion"),
                new CellLabel("acme", "ward-2", "fortnight", 18, "emotionalExhaustion"),
                new CellLabel("acme", "ward-1", "block", 18, "emotionalExhaustion"),
                new CellLabel("acme", "ward-1", "fortnight", 19, "emotionalExhaustion"),
                new CellLabel("acme", "ward-1", "fortnight", 18, "depersonalization"));
    }

    @ParameterizedTest
    @MethodSource("otherCells")
    void drawsAnewForAnotherCell(CellLabel other) {
        assertThat(series(other, INPUTS, SCALE)).isNotEqualTo(series(LABEL, INPUTS, SCALE));
    }

    @Test
    void drawsAnewForOtherInputsAnotherScaleOrAnotherKey() {
        NoiseSource ofAnotherKey = new KeyedNoise(Seeds.of(2));

        assertThat(series(LABEL, new byte[] { 1 }, SCALE)).isNotEqualTo(series(LABEL, INPUTS, SCALE));
        assertThat(series(LABEL, INPUTS, new NoiseScale(4050, Fraction.of(1))))
            .isNotEqualTo(series(LABEL, INPUTS, SCALE));
        assertThat(ofAnotherKey.draw(LABEL, INPUTS, SCALE)).isNotEqualTo(noise.draw(LABEL, INPUTS, SCALE));
    }

    /** Attack 6: if the label alone decided, v2 − v1 would be the exact change. */
    @Test
    void noiseOfCorrectedInputsIsIndependent() {
        long[] first = sums("v1", 18);
        long[] second = sums("v2", 18);

        assertThat(GoodnessOfFit.correlation(first, second)).isBetween(-BY_CHANCE, BY_CHANCE);
        assertThat(IntStream.range(0, CELLS).filter(i -> first[i] != second[i]).count())
            .isGreaterThan(CELLS * 99 / 100);
    }

    @Test
    void noiseIsIndependentOverPeriodsAndBetweenSumAndCount() {
        assertThat(GoodnessOfFit.correlation(sums("v1", 18), sums("v1", 19))).isBetween(-BY_CHANCE, BY_CHANCE);
        assertThat(GoodnessOfFit.correlation(sums("v1", 18), counts("v1", 18))).isBetween(-BY_CHANCE, BY_CHANCE);
    }

    @Test
    void noiseOfManyCellsFollowsTheStatedDistribution() {
        assertThat(new GoodnessOfFit(4050).score(sums("v1", 18))).isLessThan(3.1);
        assertThat(new GoodnessOfFit(1.5).score(counts("v1", 18))).isLessThan(3.1);
    }

    @Test
    void keepsItsKeyAndDrawsToItself() {
        byte[] key = Seeds.of(1);
        NoiseSource kept = new KeyedNoise(key);
        key[0] = 99;

        assertThat(kept.draw(LABEL, INPUTS, SCALE)).isEqualTo(noise.draw(LABEL, INPUTS, SCALE));
        assertThat(kept).hasToString("KeyedNoise[hidden]");
        assertThat(new CellNoise(17, 4)).hasToString("CellNoise[hidden]");
    }

    @Test
    void refusesShortKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyedNoise(new byte[16]));
    }

    /** A single draw may well repeat by chance; eight in a row do not. */
    private List<CellNoise> series(CellLabel label, byte[] inputs, NoiseScale scale) {
        return IntStream.range(0, 8)
            .mapToObj(i -> new CellLabel(label.organisation(), label.unit(), label.cadence(), label.period() + 100 * i,
                    label.series()))
            .map(each -> noise.draw(each, inputs, scale))
            .toList();
    }

    private long[] sums(String version, int period) {
        return draws(version, period).mapToLong(CellNoise::sum).toArray();
    }

    private long[] counts(String version, int period) {
        return draws(version, period).mapToLong(CellNoise::count).toArray();
    }

    private Stream<CellNoise> draws(String version, int period) {
        return IntStream.range(0, CELLS)
            .mapToObj(unit -> new CellLabel("acme", "unit-" + unit, "fortnight", period, "emotionalExhaustion"))
            .map(label -> noise.draw(label, version.getBytes(StandardCharsets.UTF_8), SCALE));
    }

}
