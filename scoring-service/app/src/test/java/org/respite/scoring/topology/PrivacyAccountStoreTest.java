package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.Clinic;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;
import org.respite.scoring.topology.serde.OrganisationSerdes;
import org.respite.scoring.topology.state.ClipCentreStore;
import org.respite.scoring.topology.state.HistogramStore;
import org.respite.scoring.topology.state.PrivacyAccountStore;

class PrivacyAccountStoreTest {

    private static final int LAST_OF_BLOCK = FORTNIGHT + 1;

    private final ReleasePolicy policy = ReleasePolicy.standard();

    private final HistogramStore histogramStore = new HistogramStore(
            InMemory.store("tallies", OrganisationSerdes.TALLY_KEY, OrganisationSerdes.TALLY));

    private final ClipCentreStore clipCentreStore = new ClipCentreStore(
            InMemory.store("centres", Serdes.String(), OrganisationSerdes.CENTRES), new Releaser(policy));

    private final PrivacyAccountStore privacyAccountStore = new PrivacyAccountStore(
            InMemory.store("accounts", Serdes.String(), Serdes.ByteArray()), policy);

    @Test
    void aBlockIsChargedWithItsLastFortnight() {
        var released = cells(LAST_OF_BLOCK, PrivacyAccount.forAYearOf(policy));

        assertThat(released.isWithinBound()).isTrue();
        assertThat(released.account().charges()).containsOnly(Map.entry(LAST_OF_BLOCK,
                policy.lossPerRelease(Cadence.FORTNIGHT).plus(policy.lossPerRelease(Cadence.BLOCK))));
    }

    @Test
    void atTheBoundEverythingIsWithheldAndNothingCharged() {
        var used = new PrivacyAccount(Fraction.of(1), new TreeMap<>(Map.of(FORTNIGHT, Fraction.of(1))));

        var released = cells(LAST_OF_BLOCK, used);

        assertThat(released.isWithinBound()).isFalse();
        assertThat(released.cells()).hasSize(Clinic.CELLS + Clinic.CONTEXT_CELLS)
            .noneMatch(TeamIndicatorReleased::isPublished);
        assertThat(released.account()).isEqualTo(used);
    }

    @Test
    void anAccountIsKept() {
        var account = cells(FORTNIGHT, privacyAccountStore.of("clinic")).account();

        privacyAccountStore.put("clinic", account);

        assertThat(privacyAccountStore.of("clinic")).isEqualTo(account);
        assertThat(privacyAccountStore.of("hospital").charges()).isEmpty();
    }

    @Test
    void aLostAccountIsRebuiltFromTheCells() {
        var released = cells(LAST_OF_BLOCK, PrivacyAccount.forAYearOf(policy));

        privacyAccountStore.learn("clinic", LAST_OF_BLOCK, released.cells());

        assertThat(privacyAccountStore.of("clinic")).isEqualTo(released.account());
    }

    private FortnightCells cells(int fortnight, PrivacyAccount account) {
        return new FortnightCells(new Clinic("clinic").tree(), fortnight, policy, account).compute(histogramStore,
                clipCentreStore, new NoNoise());
    }

}
