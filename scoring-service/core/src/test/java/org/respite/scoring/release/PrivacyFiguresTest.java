package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.EventType;
import org.respite.contract.privacy.PrivacyPromise;
import org.respite.contract.privacy.PrivacyPromise.Loss;
import org.respite.scoring.noise.NoNoise;

class PrivacyFiguresTest {

    private static final Instant NOW = Instant.parse("2026-09-01T06:00:00Z");

    @Test
    void tellsTheFiguresOfTheRunningPolicy() {
        assertThat(PrivacyFigures.promise(ReleasePolicy.standard())).isEqualTo(new PrivacyPromise(1.0, 1e-6, 20,
                List.of(new Loss(4, 7.29, 0.176), new Loss(16, 16.86, 0.343), new Loss(52, 36.53, 0.577))));
    }

    @ParameterizedTest
    @CsvSource({ "strict, 0.4, 4.31, 0.112", "loose, 2.25, 11.81, 0.261" })
    void otherProfilesPromiseMoreOrLess(String profile, double rho, double epsilon, double advantage) {
        PrivacyPromise promise = PrivacyFigures.promise(ReleasePolicy.of(profile));

        assertThat(promise.rhoPerBlock()).isEqualTo(rho);
        assertThat(promise.losses().getFirst()).isEqualTo(new Loss(4, epsilon, advantage));
    }

    @Test
    void everyCellPromisesTheSame() {
        var cells = new Releaser(ReleasePolicy.standard())
            .release(new SampleOrganisation().team("a", null, 9).answers("a", 9, 50).fortnight(), new NoNoise());

        assertThat(cells).hasSize(2)
            .allSatisfy(cell -> assertThat(cell.mechanism().promise())
                .isEqualTo(PrivacyFigures.promise(ReleasePolicy.standard())));
    }

    @ParameterizedTest
    @CsvSource({ "strict", "default", "loose" })
    void thePolicyIsReadAsItWasWritten(String profile) {
        var policy = PrivacyFigures.of(ReleasePolicy.of(profile), NOW);

        assertThat(EventType.PRIVACY_POLICY_PUBLISHED.read(EventType.PRIVACY_POLICY_PUBLISHED.write(policy)))
            .isEqualTo(policy);
        assertThat(policy.groups()).extracting(group -> group.cadence().name()).containsExactly("FORTNIGHT", "BLOCK");
        assertThat(policy.groups().getLast().minimumRoster()).isEqualTo(20);
        assertThat(policy.groups().getLast().series()).hasSize(6).startsWith("depersonalization");
    }

}
