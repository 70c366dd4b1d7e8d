package org.respite.ingest.web.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.respite.ingest.web.member.Member;

/**
 * How often one person may ask: nobody's mailbox is to be flooded. In memory alone, for
 * an hour, because nothing is to know who asked; each instance counts for itself.
 */
final class CallCap {

    private static final int MOST = 3;

    private static final int MOST_PEOPLE = 10_000;

    private final Cache<Member, AtomicInteger> asked;

    CallCap(Ticker ticker) {
        this.asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MOST_PEOPLE)
            .ticker(ticker)
            .build();
    }

    /** Counts one more, and tells whether it is one too many. */
    boolean isOver(Member member) {
        return asked.get(member, _ -> new AtomicInteger()).incrementAndGet() > MOST;
    }

}
