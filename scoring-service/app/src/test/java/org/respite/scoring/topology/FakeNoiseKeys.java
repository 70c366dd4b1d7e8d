package org.respite.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** No noise, but a record of what was destroyed. */
final class FakeNoiseKeys implements NoiseKeys {

    final List<Integer> destroyed = new ArrayList<>();

    @Override
    public NoiseSource forWindow(String organisation, int fortnight) {
        return new NoNoise();
    }

    @Override
    public void destroyThrough(String organisation, int fortnight) {
        destroyed.add(fortnight);
    }

}
