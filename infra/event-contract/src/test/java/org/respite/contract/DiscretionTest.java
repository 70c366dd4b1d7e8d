package org.respite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.checkin.Answer;

class DiscretionTest {

    @Test
    void aCheckInInALogTellsNothing() {
        var checkIn = Sample.all().getFirst().event();

        assertThat(checkIn).hasToString("CheckInAccepted[…]");
    }

    @Test
    void anAnswerInALogTellsNothing() {
        assertThat(Map.of("energy", new Answer.Rating(4))).hasToString("{energy=Rating[…]}");
        assertThat(new Answer.Signs(List.of("autopilot"))).hasToString("Signs[…]");
    }

    @Test
    void anAnswerThatIsNoneIsRefusedWithoutBeingRepeated() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(4.711)).withMessageNotContaining("4.711");
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.of(List.of("autopilot", 4711)))
            .withMessageNotContainingAny("autopilot", "4711");
    }

    @ParameterizedTest
    @ValueSource(strings = { "crisis-team", "a", "Station_4.2~b", "0" })
    void shortAndPlainIdsAreTaken(String id) {
        assertThat(Ids.require("unit", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a b", "a/b", "Süd", "a\n", "a'b", "../x\u0000" })
    void otherIdsAreRefusedByTheirField(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.require("unit", id))
            .withMessage("unit (expected: 1..64 letters, digits or . _ ~ -)");
    }

    @Test
    void anIdMayHave64Letters() {
        assertThat(Ids.require("unit", "u".repeat(64))).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.require("unit", "u".repeat(65)));
    }

}
