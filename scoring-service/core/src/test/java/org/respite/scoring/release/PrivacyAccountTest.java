package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.noise.Fraction;

class PrivacyAccountTest {

    private static final ReleasePolicy STANDARD = ReleasePolicy.standard();

    private static final Fraction EXHAUSTION = STANDARD.lossPerRelease(Cadence.FORTNIGHT);

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7 })
    void regularReleasesNeverStopAndReachTheBoundExactly(int first) {
        PrivacyAccount account = PrivacyAccount.forAYearOf(STANDARD);
        for (int fortnight = first; fortnight < first + 100; fortnight++) {
            account = released(account, fortnight, STANDARD);
        }

        assertThat(account.spent(first + 99)).isEqualTo(Fraction.of(13)).isEqualTo(account.bound());
        assertThat(account.charges()).hasSize(26);
    }

    @Test
    void aPeriodIssuedAgainStopsTheLastOneOfItsYear() {
        PrivacyAccount account = PrivacyAccount.forAYearOf(STANDARD).charged(3, EXHAUSTION);
        for (int fortnight = 0; fortnight < 25; fortnight++) {
            account = released(account, fortnight, STANDARD);
        }

        PrivacyAccount full = account;

        assertThat(full.admits(25, EXHAUSTION)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> full.charged(25, EXHAUSTION))
            .withMessage("loss: 40/3 (expected: at most 13 in 26 fortnights)");
    }

    @Test
    void aYearUnderALooserPolicyHasToPassFirst() {
        PrivacyAccount account = PrivacyAccount.forAYearOf(ReleasePolicy.loose());
        for (int fortnight = 0; fortnight < 26; fortnight++) {
            account = released(account, fortnight, ReleasePolicy.loose());
        }

        PrivacyAccount tightened = account.boundedBy(Fraction.of(13));

        assertThat(tightened.admits(26, EXHAUSTION)).isFalse();
        assertThat(tightened.admits(51, EXHAUSTION)).isTrue();
    }

    @Test
    void isReadAsItWasWritten() {
        PrivacyAccount account = released(PrivacyAccount.forAYearOf(STANDARD), 25, STANDARD).charged(26, EXHAUSTION);

        assertThat(PrivacyAccount.fromBytes(account.bound(), account.toBytes())).isEqualTo(account);
    }

    private static PrivacyAccount released(PrivacyAccount account, int fortnight, ReleasePolicy policy) {
        PrivacyAccount charged = account.charged(fortnight, policy.lossPerRelease(Cadence.FORTNIGHT));
        boolean endsABlock = fortnight % 2 == 1;
        return endsABlock ? charged.charged(fortnight, policy.lossPerRelease(Cadence.BLOCK)) : charged;
    }

}
