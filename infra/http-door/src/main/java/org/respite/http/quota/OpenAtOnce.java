package org.respite.http.quota;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;

/** How many of something each subject has open at the same time, up to a limit. */
final class OpenAtOnce {

    /** Only who has one open is in it. */
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    private final String what;

    private final int most;

    private final Duration wait;

    /**
     * @param what as the sender is told, in the plural
     * @param wait when to ask again; when another one is over is not known
     */
    OpenAtOnce(String what, int most, Duration wait) {
        this.what = what;
        this.most = most;
        this.wait = wait;
    }

    /**
     * Counts another one; fails with 429 where there are enough.
     * @return who has to {@link #end} it
     */
    String begin(String subject) {
        if (open.merge(subject, 1, Integer::sum) > most) {
            end(subject);
            throw ProblemException.tooManyRequests(
                    Problem.tooManyRequests(new Violation(what, "another", "at most " + most + " at once")), wait);
        }
        return subject;
    }

    void end(String subject) {
        open.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
    }

}
