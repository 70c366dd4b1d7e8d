package org.respite.ingest;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * Listens to the log, and keeps the lines alone that may give something away: on a busy
 * machine, and without a broker, there are too many to keep.
 */
final class Overheard extends AppenderBase<ILoggingEvent> {

    private final Canary canary;

    private final LongAdder heard = new LongAdder();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    Overheard(Canary canary) {
        this.canary = canary;
    }

    @Override
    protected void append(ILoggingEvent event) {
        heard.increment();
        String words = words(event);
        if (canary.mayBeIn(words)) {
            lines.add(words);
        }
    }

    /** How many there were. */
    long count() {
        return heard.sum();
    }

    /** Those that may give something away. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String words(ILoggingEvent event) {
        return event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

}
