package org.respite.alert.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgainstUsualTest {

    private final AgainstUsual usual = new AgainstUsual(41, 16, 10);

    @Test
    void comparesWhatFollowedWithTheUsualLevelAndRoomForItsDrift() {
        var results = List.of(new Observation(11, 60, 36), new Observation(15, 47, 36), new Observation(16, 49, 36));

        assertThat(usual.since(results, 14)).hasValueSatisfying(found -> {
            assertThat(found.points()).isEqualTo(48 - 41, within(1e-12));
            assertThat(found.standardError()).isEqualTo(Math.sqrt(40 / 2.0 + 16 + 0.4 * 5.5), within(1e-12));
        });
    }

    @Test
    void saysNothingBeforeTheFirstResult() {
        assertThat(usual.since(List.of(new Observation(14, 60, 36)), 14)).isEmpty();
    }

}
