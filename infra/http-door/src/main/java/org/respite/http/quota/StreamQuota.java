package org.respite.http.quota;

import java.security.Principal;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** Lets one subject have so many streams open at the same time. */
public final class StreamQuota {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final OpenAtOnce streams;

    public StreamQuota(QuotaSettings settings) {
        this.streams = new OpenAtOnce("streams", settings.streams(), WAIT);
    }

    /**
     * The same stream, counted from subscription to its end; fails with 429 instead of
     * beginning where there are enough.
     */
    public <T> Flux<T> limited(Principal who, Flux<T> stream) {
        return Flux.using(() -> streams.begin(Subject.of(who)), _ -> stream, streams::end);
    }

}
