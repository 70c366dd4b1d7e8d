package org.respite.alert.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.respite.alert.notification.Samples.ONCOLOGY;
import static org.respite.alert.notification.Samples.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilencePolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 21);

    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);

    @Test
    void beginsAndEndsWithItsDaysInTheOrganisationsZone() {
        var policy = new SilencePolicy(List.of(silence("st-olav", "oncology")));

        assertThat(silenced(policy, "2026-09-20T21:59:59Z")).isFalse();
        assertThat(silenced(policy, "2026-09-20T22:00:00Z")).isTrue();
        assertThat(silenced(policy, "2026-09-25T21:59:59Z")).isTrue();
        assertThat(silenced(policy, "2026-09-25T22:00:00Z")).isFalse();
    }

    @Test
    void coversWhatIsBelowItsUnitOrAllOfTheOrganisation() {
        var during = "2026-09-23T12:00:00Z";

        assertThat(silenced(new SilencePolicy(List.of(silence("st-olav", "medicine"))), during)).isTrue();
        assertThat(silenced(new SilencePolicy(List.of(silence("st-olav", null))), during)).isTrue();
        assertThat(silenced(new SilencePolicy(List.of(silence("st-olav", "surgery"))), during)).isFalse();
        assertThat(silenced(new SilencePolicy(List.of(silence("ullevaal", null))), during)).isFalse();
        assertThat(silenced(new SilencePolicy(List.of()), during)).isFalse();
    }

    @Test
    void wantsAnEndAfterTheBeginningAndAReason() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Silence("st-olav", null, FRIDAY, MONDAY, "new records system"))
            .withMessage("until of silence (expected: a day not before its first)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Silence("st-olav", null, MONDAY, FRIDAY, " "))
            .withMessage("reason of silence (expected: why nobody is to be told)");
    }

    private static Silence silence(String organisation, @Nullable String unit) {
        return new Silence(organisation, unit, MONDAY, FRIDAY, "new records system");
    }

    private static boolean silenced(SilencePolicy policy, String at) {
        return policy.silences(opened("a"), ONCOLOGY, Instant.parse(at));
    }

}
