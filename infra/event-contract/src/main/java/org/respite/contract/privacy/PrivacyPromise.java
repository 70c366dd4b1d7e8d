package org.respite.contract.privacy;

import java.util.List;

/**
 * What everything that is ever released tells about one person at most, to somebody who
 * knows all else. Computed from the policy in force.
 *
 * @param rhoPerBlock ρ of zero-concentrated differential privacy (Bun and Steinke 2016) a
 * person and four-week block
 * @param delta δ at which ε is given
 * @param points how far apart, of 100, the two levels of one person's exhaustion are that
 * {@link Loss#advantage} is about
 * @param losses by length of time, shortest first
 */
public record PrivacyPromise(double rhoPerBlock, double delta, int points, List<Loss> losses) {

    public PrivacyPromise {
        losses = List.copyOf(losses);
    }

    /**
     * @param weeks somebody takes part
     * @param epsilon ε of (ε, δ)-differential privacy
     * @param advantage how much better than a coin the best guess between the two levels
     * is: 0 is a coin, 1 is certainty
     */
    public record Loss(int weeks, double epsilon, double advantage) {
    }

}
