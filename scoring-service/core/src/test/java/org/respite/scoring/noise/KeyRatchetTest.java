package org.respite.scoring.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRatchetTest {

    @Test
    void everyPeriodHasItsOwnKeys() {
        byte[] chainKey = Seeds.of(1);
        List<String> keys = new ArrayList<>();

        for (int period = 0; period < 26; period++) {
            keys.add(HexFormat.of().formatHex(chainKey));
            keys.add(HexFormat.of().formatHex(KeyRatchet.windowKey(chainKey)));
            chainKey = KeyRatchet.next(chainKey);
        }

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.length() == 64);
    }

    @Test
    void theSameChainGivesTheSameKeys() {
        assertThat(KeyRatchet.windowKey(KeyRatchet.next(Seeds.of(1))))
            .isEqualTo(KeyRatchet.windowKey(KeyRatchet.next(Seeds.of(1))));
    }

}
