package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private final Canary canary = new Canary(List.of("canary-subject"), List.of("173", "149"));

    @Test
    void oneWordIsEnough() {
        assertThat(canary.heardIn(List.of("refused subject=CANARY-subject", "started")))
            .containsExactly("refused subject=CANARY-subject");
    }

    @Test
    void answersAreHeardInWhateverFormTheyAreTold() {
        assertThat(canary.heardIn(List.of("caseload=173, signs", "{\"caseload\":149}", "value 173.", "[149]")))
            .hasSize(4);
    }

    @Test
    void aNumberThatTurnsUpByChanceIsNoAnswer() {
        assertThat(canary.heardIn(List.of("channel [id: 0xeaf86173, L:/127.0.0.1:41173]", "offset=149, epoch=1",
                "nanos=1735021", "0.173")))
            .isEmpty();
    }

    @Test
    void whatMayGiveSomethingAwayIsKept() {
        assertThat(canary.mayBeIn("refused subject=CANARY-subject")).isTrue();
        assertThat(canary.mayBeIn("caseload=173, signs")).isTrue();
        assertThat(canary.mayBeIn("started")).isFalse();
    }

}
