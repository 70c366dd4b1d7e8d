package org.respite.ingest.privacy;

import org.respite.contract.privacy.PrivacyPromise.Loss;

/**
 * The advantage of a perfect observer in words people use.
 *
 * @param weeks the observer watches
 * @param rightOf100 of 100 guesses between two equally likely levels, how many are right
 * at most; 50 is a coin
 */
record GuessOdds(int weeks, int rightOf100) {

    /** Below this a fraction of a guess is an error of calculation. */
    private static final double TOLERANCE = 1e-9;

    private static final int ALL = 100;

    /** Rounded up: the notice never promises more than the policy keeps. */
    static GuessOdds of(Loss loss) {
        return new GuessOdds(loss.weeks(), (int) Math.ceil(ALL * (1 + loss.advantage()) / 2 - TOLERANCE));
    }

}
