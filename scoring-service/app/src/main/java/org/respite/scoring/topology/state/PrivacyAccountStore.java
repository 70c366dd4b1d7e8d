package org.respite.scoring.topology.state;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.topology.serde.StateFormats;

/** What each organisation's releases have cost its people. */
public record PrivacyAccountStore(KeyValueStore<String, byte[]> store, ReleasePolicy policy) {

    /** Under the bound of the policy in force. */
    public PrivacyAccount of(String organisation) {
        PrivacyAccount fresh = PrivacyAccount.forAYearOf(policy);
        byte @Nullable [] charges = store.get(organisation);
        return charges == null ? fresh
                : PrivacyAccount.fromBytes(fresh.bound(), StateFormats.requireUnnumbered(charges));
    }

    public void put(String organisation, PrivacyAccount account) {
        store.put(organisation, account.toBytes());
    }

    /**
     * Charges what was released, whether or not the bound now in force would admit it.
     */
    public void learn(String organisation, int fortnight, List<TeamIndicatorReleased> cells) {
        PrivacyAccount account = of(organisation);
        SortedMap<Integer, Fraction> charges = new TreeMap<>(account.charges());
        cells.stream()
            .map(cell -> costOf(cell.mechanism().profile()).lossPerRelease(cell.cadence()))
            .distinct()
            .forEach(rho -> charges.merge(fortnight, rho, Fraction::plus));
        put(organisation, new PrivacyAccount(account.bound(), charges));
    }

    /** A profile nobody knows any more is taken for the one that costs most. */
    private static ReleasePolicy costOf(String profile) {
        try {
            return ReleasePolicy.of(profile);
        }
        catch (IllegalArgumentException unknown) {
            return ReleasePolicy.loose();
        }
    }

}
