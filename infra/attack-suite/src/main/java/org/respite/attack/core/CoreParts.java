package org.respite.attack.core;

import java.util.function.UnaryOperator;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.ReleasePolicy;

/**
 * What a release is made with.
 *
 * @param counting from check-ins to indices
 * @param noise what is done to the keyed noise before it is used: nothing, if all is well
 * @param releasing from tallies to cells
 * @param ledger which cells get out
 * @param metering what is measured
 */
public record CoreParts(Counting counting, UnaryOperator<NoiseSource> noise, Releasing releasing, LedgerRule ledger,
        Metering metering) {

    /** Those of scoring-service. */
    public static CoreParts genuine(ReleasePolicy policy) {
        return new CoreParts(new OncePerPerson(policy), UnaryOperator.identity(), Releasing.genuine(policy),
                LedgerRule.WRITE_ONCE, new GuardedMetering());
    }

    public CoreParts withCounting(Counting other) {
        return new CoreParts(other, noise, releasing, ledger, metering);
    }

    public CoreParts withNoise(UnaryOperator<NoiseSource> other) {
        return new CoreParts(counting, other, releasing, ledger, metering);
    }

    public CoreParts withReleasing(Releasing other) {
        return new CoreParts(counting, noise, other, ledger, metering);
    }

    public CoreParts withLedger(LedgerRule other) {
        return new CoreParts(counting, noise, releasing, other, metering);
    }

    public CoreParts withMetering(Metering other) {
        return new CoreParts(counting, noise, releasing, ledger, other);
    }

}
