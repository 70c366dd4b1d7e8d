package org.respite.attack.mutant;

import org.respite.scoring.noise.CellLabel;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseScale;
import org.respite.scoring.noise.NoiseSource;

/**
 * Draws with a fraction of the standard deviation that cells claim.
 *
 * @param percent of it
 */
record LessNoise(NoiseSource keyed, int percent) implements NoiseSource {

    private static final int FULL = 100 * 100;

    @Override
    public CellNoise draw(CellLabel label, byte[] canonicalInputs, NoiseScale scale) {
        long sumVariance = scale.sumVariance() * percent * percent / FULL;
        Fraction countVariance = scale.countVariance().times(new Fraction((long) percent * percent, FULL));
        return keyed.draw(label, canonicalInputs, new NoiseScale(sumVariance, countVariance));
    }

}
