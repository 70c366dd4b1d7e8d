package org.respite.scoring.topology;

import java.util.List;
import java.util.Objects;
import org.respite.scoring.keys.ChainKeyFuzz;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.release.PrivacyAccount;
import org.respite.scoring.topology.serde.BinarySerde;
import org.respite.scoring.topology.serde.ChangeSerdes;
import org.respite.scoring.topology.serde.ContributorFormat2;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.OrganisationSerdes;
import org.respite.scoring.topology.serde.UnreadableStateException;

/** Whatever lies in a store or between the stages, it is read or refused in one way. */
public final class StoredStateFuzz {

    private static final List<BinarySerde<?>> SERDES = List.of(ContributorSerdes.KEY, ContributorSerdes.BLOCK,
            ContributorSerdes.CHECK_IN, ContributorSerdes.WAITING, ContributorFormat2.SERDE, ChangeSerdes.CHANGE,
            ChangeSerdes.UNIT_TREE, ChangeSerdes.WATERMARK, OrganisationSerdes.PERIOD, OrganisationSerdes.TALLY_KEY,
            OrganisationSerdes.TALLY, OrganisationSerdes.PROGRESS, OrganisationSerdes.CENTRES);

    private StoredStateFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] stored) {
        for (BinarySerde<?> serde : SERDES) {
            try {
                Objects.requireNonNull(serde.read(stored));
            }
            catch (UnreadableStateException refused) {
                // What readers of state expect.
            }
        }
        account(stored);
        ChainKeyFuzz.fuzzerTestOneInput(stored);
    }

    private static void account(byte[] stored) {
        try {
            Objects.requireNonNull(PrivacyAccount.fromBytes(Fraction.ZERO, stored).charges());
        }
        catch (IllegalArgumentException refused) {
            Objects.requireNonNull(refused.getMessage());
        }
    }

}
