package org.respite.ingest.web.pocketcode;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong codes are listened to: so many from one address within ten minutes, and
 * from all together within one. With a hundred thousand codes that are good, guessing at
 * that pace finds one of 2⁴⁰ in months, and all it opens is one answer. In memory alone;
 * each instance counts for itself.
 */
public final class Guesses {

    static final int OF_ONE = 10;

    static final int OF_ALL = 60;

    private static final int ADDRESSES = 10_000;

    private static final String EVERYBODY = "";

    private final Cache<InetAddress, AtomicInteger> ofOne;

    private final Cache<String, AtomicInteger> ofAll;

    Guesses(Ticker ticker) {
        this.ofOne = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(ADDRESSES)
            .ticker(ticker)
            .build();
        this.ofAll = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).ticker(ticker).build();
    }

    /** Whether no more codes are looked at from there for now. */
    public boolean areOver(InetAddress address) {
        return count(ofOne.getIfPresent(address)) >= OF_ONE || count(ofAll.getIfPresent(EVERYBODY)) >= OF_ALL;
    }

    private static int count(@Nullable AtomicInteger wrong) {
        return wrong == null ? 0 : wrong.get();
    }

    /** There was one more that was not good. */
    public void add(InetAddress address) {
        ofOne.get(address, _ -> new AtomicInteger()).incrementAndGet();
        ofAll.get(EVERYBODY, _ -> new AtomicInteger()).incrementAndGet();
    }

}
