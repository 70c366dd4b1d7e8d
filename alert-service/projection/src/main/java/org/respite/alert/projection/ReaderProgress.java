package org.respite.alert.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a reader gets on, by the machine's monotonic clock. Tells of an outage once when it
 * begins and once when it is over, however often is tried meanwhile.
 */
public final class ReaderProgress {

    private static final Logger log = LoggerFactory.getLogger(ReaderProgress.class);

    private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(10);

    private static final long SETTLE_EVERY = TimeUnit.MINUTES.toNanos(1);

    private final String reader;

    private volatile long asked = System.nanoTime() - ASK_EVERY;

    private volatile long settled = System.nanoTime();

    private volatile long atEnd = System.nanoTime();

    private volatile boolean ended;

    private volatile @Nullable Outage outage;

    public ReaderProgress(String reader) {
        this.reader = reader;
    }

    /** For logs and as a metric label. */
    public String reader() {
        return reader;
    }

    /** It could not go on and will try again. */
    public void failed(Throwable fault) {
        if (outage == null) {
            outage = new Outage(System.nanoTime());
            log.atWarn()
                .addKeyValue("reader", reader)
                .addKeyValue("fault", Faults.nameOf(fault))
                .log("reading failed, retrying");
            log.debug("reading failed", fault);
        }
    }

    /** It cannot go on and nobody will try. */
    public void ended(Throwable fault) {
        ended = true;
        log.atError().addKeyValue("reader", reader).setCause(fault).log("reading has ended");
    }

    /**
     * The broker has said how far it is.
     * @param records that are still to be read
     */
    public void behind(long records) {
        asked = System.nanoTime();
        if (records == 0) {
            atEnd = asked;
        }
        var over = outage;
        if (over != null) {
            outage = null;
            log.atInfo()
                .addKeyValue("reader", reader)
                .addKeyValue("seconds", TimeUnit.NANOSECONDS.toSeconds(asked - over.since()))
                .log("reading resumed");
        }
    }

    /** Whether it is time to ask the broker. */
    public boolean wantsToKnow() {
        return outage != null || System.nanoTime() - asked >= ASK_EVERY;
    }

    /** Whether conclusions are due though nothing came; yes once a minute. */
    boolean wantsToSettle() {
        long now = System.nanoTime();
        if (now - settled < SETTLE_EVERY) {
            return false;
        }
        settled = now;
        return true;
    }

    /** Since when it last had everything there was. A few seconds while all is well. */
    public Duration behind() {
        return Duration.ofNanos(System.nanoTime() - atEnd);
    }

    /** How long it has been trying in vain; zero while it goes on. */
    public Duration failingFor() {
        var underway = outage;
        return underway == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - underway.since());
    }

    public boolean hasEnded() {
        return ended;
    }

    private record Outage(long since) {
    }

}
