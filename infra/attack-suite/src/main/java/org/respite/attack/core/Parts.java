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
public record Parts(Counting counting, UnaryOperator<NoiseSource> noise, Releasing releasing, Ledger ledger,
        Metering metering) {

    /** Those of scoring-service. */
    public static Parts genuine(ReleasePolicy policy) {
        return new Parts(new OncePerPerson(policy), UnaryOperator.identity(), Releasing.genuine(policy),
                Ledger.WRITE_ONCE, new GuardedMetering());
    }

    public Parts withCounting(Counting other) {
        return new Parts(other, noise, releasing, ledger, metering);
    }

    public Parts withNoise(UnaryOperator<NoiseSource> other) {
        return new Parts(counting, other, releasing, ledger, metering);
    }

    public Parts withReleasing(Releasing other) {
        return new Parts(counting, noise, other, ledger, metering);
    }

    public Parts withLedger(Ledger other) {
        return new Parts(counting, noise, releasing, other, metering);
    }

    public Parts withMetering(Metering other) {
        return new Parts(counting, noise, releasing, ledger, other);
    }

}
