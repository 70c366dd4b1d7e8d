package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.KeyedNoise;
import org.respite.scoring.noise.NoiseSource;

/** Cells with noise, over many equal teams. */
class ReleaserNoiseTest {

    private static final int TEAMS = 2_000;

    private static final int ANSWERS = 20;

    private static final NoiseSource NOISE = new KeyedNoise(new byte[32]);

    private final Releaser releaser = new Releaser(ReleasePolicy.standard());

    @Test
    void noiseHasNoBiasAndTheStatedSize() {
        List<TeamIndicatorReleased> cells = units(releaser.release(teams(70).fortnight(), NOISE));

        assertThat(cells).hasSize(TEAMS).allMatch(TeamIndicatorReleased::isPublished);
        assertThat(mean(cells, TeamIndicatorReleased::sum)).isCloseTo(30 * ANSWERS,
                within(3.3 * Math.sqrt(4050.0 / TEAMS)));
        assertThat(mean(cells, TeamIndicatorReleased::count)).isCloseTo(ANSWERS, within(3.3 * Math.sqrt(1.5 / TEAMS)));
        assertThat(mean(cells, cell -> square(cell.sum() - 30 * ANSWERS))).isCloseTo(4050,
                within(3.3 * 4050 * Math.sqrt(2.0 / TEAMS)));
    }

    @Test
    void aReplayGivesTheSameCells() {
        assertThat(releaser.release(teams(70).fortnight(), new KeyedNoise(new byte[32])))
            .isEqualTo(releaser.release(teams(70).fortnight(), NOISE));
    }

    /** One answer more, and the differences are anything but its score. */
    @Test
    void aCorrectedPeriodWouldGetOtherNoise() {
        List<TeamIndicatorReleased> first = units(releaser.release(teams(70).fortnight(), NOISE));
        SampleOrganisation corrected = teams(70);
        first.forEach(cell -> corrected.answers(cell.unit(), 1, 60));

        List<TeamIndicatorReleased> second = units(releaser.release(corrected.fortnight(), NOISE));

        long exactChange = 0;
        for (int i = 0; i < TEAMS; i++) {
            exactChange += second.get(i).sum() - first.get(i).sum() == 20 ? 1 : 0;
        }
        assertThat(exactChange).isLessThan(TEAMS / 100);
    }

    /** Indices beyond the clip change no sum, and yet the noise is another. */
    @Test
    void noiseFollowsTheInputsNotTheClippedSum() {
        assertThat(releaser.release(teams(70).fortnight(), NOISE))
            .isNotEqualTo(releaser.release(teams(71).fortnight(), NOISE));
    }

    @Test
    void anotherCentreGetsOtherNoise() {
        CellNoise[] drawn = new CellNoise[2];
        for (int i = 0; i < 2; i++) {
            int draw = i;
            NoiseSource kept = (label, inputs, scale) -> {
                drawn[draw] = NOISE.draw(label, inputs, scale);
                return drawn[draw];
            };
            var one = new SampleOrganisation().team("a", null, 9).answers("a", 9, 50);
            releaser.release(one.centre("acme", 40 + 5 * i).fortnight(), kept);
        }

        assertThat(drawn[0]).isNotEqualTo(drawn[1]);
    }

    private static SampleOrganisation teams(int index) {
        var organisation = new SampleOrganisation();
        for (int i = 0; i < TEAMS; i++) {
            organisation.team("t" + i, null, 25).answers("t" + i, ANSWERS, index);
        }
        return organisation;
    }

    private static List<TeamIndicatorReleased> units(List<TeamIndicatorReleased> cells) {
        return cells.stream().filter(cell -> cell.level() == Level.UNIT).toList();
    }

    private static double mean(List<TeamIndicatorReleased> cells, ToLongFunction<TeamIndicatorReleased> figure) {
        return cells.stream().mapToLong(figure).average().orElseThrow();
    }

    private static long square(long value) {
        return value * value;
    }

}
