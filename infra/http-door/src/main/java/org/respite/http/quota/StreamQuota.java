package org.respite.http.quota;

import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import reactor.core.publisher.Flux;

/** Lets one subject have so many streams open at the same time. */
public final class StreamQuota {

    /**
     * When another one is over is not known; a reader that comes back may ask so often.
     */
    private static final Duration WAIT = Duration.ofSeconds(30);

    /** Only who has one open is in it. */
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    private final int most;

    public StreamQuota(QuotaSettings settings) {
        this.most = settings.streams();
    }

    /**
     * The same stream, counted from subscription to its end; fails with 429 instead of
     * beginning where there are enough.
     */
    public <T> Flux<T> limited(Principal who, Flux<T> stream) {
        return Flux.using(() -> begin(Subject.of(who)), _ -> stream, this::end);
    }

    private String begin(String subject) {
        if (open.merge(subject, 1, Integer::sum) > most) {
            end(subject);
            throw ProblemException.tooManyRequests(
                    Problem.tooManyRequests(new Violation("streams", "another", "at most " + most + " at once")), WAIT);
        }
        return subject;
    }

    private void end(String subject) {
        open.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
    }

}
