package org.respite.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Smoke: the programs run and mean what they print. Their figures take longer. */
class DetectionRatesTest {

    @Test
    void printsEverySizeOfTeamBesideWhatIsPublished() {
        String printed = printed(out -> DetectionRates.print(new Arguments(4, 1), out));

        assertThat(printed).contains("| **8** | published | 29 | 0.39 | 0.09 | 0.02 | 9 | 46 | 60 |")
            .contains("| **40** | published |")
            .contains("no noise")
            .contains("4 teams of each size");
    }

    @Test
    void findsARiseSoonerInALargeTeamAndSoonestWithoutNoise() {
        Map<Noise, Map<Column, MeasuredFigure>> small = new Experiment(Assumptions.STANDARD, 8, 60, 1).measure();
        Map<Noise, Map<Column, MeasuredFigure>> large = new Experiment(Assumptions.STANDARD, 40, 60, 1).measure();

        assertThat(figure(large, Noise.WHOLE_NUMBERS, Column.WATCH_8))
            .isGreaterThan(figure(small, Noise.WHOLE_NUMBERS, Column.WATCH_8));
        assertThat(figure(small, Noise.NONE, Column.WATCH_8))
            .isGreaterThan(figure(small, Noise.WHOLE_NUMBERS, Column.WATCH_8));
    }

    @Test
    void theNoiseHasTheVarianceOfTheRelease() {
        var random = new SplittableRandom(5);
        var noise = new TabulatedGaussian(1.5);
        double squares = IntStream.range(0, 100_000)
            .mapToDouble(_ -> noise.draw(random))
            .map(it -> it * it)
            .average()
            .orElseThrow();

        assertThat(squares).isBetween(1.46, 1.54);
    }

    @Test
    void marksWhatIsOffByMoreThanATenthAndByMoreThanItsOwnError() {
        assertThat(Column.WATCH_8.differs(new MeasuredFigure(50, 1), 60)).isTrue();
        assertThat(Column.WATCH_8.differs(new MeasuredFigure(50, 6), 60)).isFalse();
        assertThat(Column.WATCH_8.differs(new MeasuredFigure(55, 0.1), 60)).isFalse();
    }

    @Test
    void aMedianHasTheErrorOfItsNeighbours() {
        List<Integer> values = IntStream.rangeClosed(1, 101).boxed().toList();

        assertThat(MeasuredFigure.median(values)).isEqualTo(new MeasuredFigure(51, 5));
    }

    @Test
    void aReplayedYearIsTheSameTwice() {
        String printed = printed(out -> DetectionReplay.print(new Arguments(30, 1), out));

        assertThat(printed).contains("30 units, 26 fortnights").contains("\nidentical");
    }

    @Test
    void namesAMissingArgument() {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--seed=1"))
            .withMessage("--units= is missing (expected: a number)");
    }

    private static double figure(Map<Noise, Map<Column, MeasuredFigure>> measured, Noise noise, Column column) {
        return Objects.requireNonNull(Objects.requireNonNull(measured.get(noise)).get(column)).value();
    }

    private static String printed(java.util.function.Consumer<PrintStream> program) {
        var bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

}
