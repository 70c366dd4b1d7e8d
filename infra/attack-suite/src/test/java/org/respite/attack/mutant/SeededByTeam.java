package org.respite.attack.mutant;

import java.util.Random;
import org.respite.scoring.noise.CellLabel;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoiseScale;
import org.respite.scoring.noise.NoiseSource;

/** Noise that follows from the team's id, without any secret. */
final class SeededByTeam implements NoiseSource {

    @Override
    public CellNoise draw(CellLabel label, byte[] canonicalInputs, NoiseScale scale) {
        var random = new Random(label.unit().hashCode());
        double countVariance = (double) scale.countVariance().numerator() / scale.countVariance().denominator();
        return new CellNoise(Math.round(random.nextGaussian() * Math.sqrt((double) scale.sumVariance())),
                Math.round(random.nextGaussian() * Math.sqrt(countVariance)));
    }

}
