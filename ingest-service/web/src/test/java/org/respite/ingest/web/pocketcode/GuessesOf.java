package org.respite.ingest.web.pocketcode;

import com.github.benmanes.caffeine.cache.Ticker;

/** Guesses by another clock. */
public final class GuessesOf {

    private GuessesOf() {
    }

    public static Guesses ticker(Ticker ticker) {
        return new Guesses(ticker);
    }

}
