package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** With the noise off, so that every figure can be worked out by hand. */
abstract class HandWorkedReleases {

    static final NoiseSource NO_NOISE = new NoNoise();

    final Releaser releaser = new Releaser(ReleasePolicy.standard());

    final SampleOrganisation organisation = new SampleOrganisation().department("surgery")
        .department("medicine")
        .team("ward-1", "surgery", 10)
        .team("ward-2", "surgery", 9)
        .team("ward-3", "medicine", 12)
        .team("ward-4", "medicine", 8)
        .team("chaplains", null, 8)
        .answers("ward-1", 8, 50)
        .answers("ward-1", 1, 99)
        .answers("ward-2", 6, 30)
        .answers("ward-3", 10, 60)
        .answers("ward-4", 7, 80)
        .answers("chaplains", 6, 20)
        .centre("medicine", 55)
        .centre("acme", 45);

    List<TeamIndicatorReleased> released() {
        return releaser.release(organisation.fortnight(), NO_NOISE);
    }

    static TeamIndicatorReleased cell(String unit, List<TeamIndicatorReleased> cells) {
        return cells.stream().filter(cell -> cell.unit().equals(unit)).findFirst().orElseThrow();
    }

    static void assertFigures(TeamIndicatorReleased cell, int centre, long sum, long count, int cells) {
        assertThat(List.of((long) cell.centre(), cell.sum(), cell.count(), (long) cell.cells()))
            .containsExactly((long) centre, sum, count, (long) cells);
    }

}
