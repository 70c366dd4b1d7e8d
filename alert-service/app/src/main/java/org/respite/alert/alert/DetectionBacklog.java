package org.respite.alert.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;

/**
 * Where an organisation stands, and what there is to judge.
 *
 * @param lastFortnight of which something has been released
 * @param arrived complete releases that need not be read
 */
record DetectionBacklog(DetectionState state, int lastFortnight, Map<ReleaseId, Release> arrived) {

    /**
     * Fortnights in a run: as many as come with one reading of the topic, by and large.
     */
    private static final int RUN = 4;

    static DetectionBacklog of(DetectionState state, int lastFortnight, List<Release> arrived) {
        return new DetectionBacklog(state, lastFortnight,
                arrived.stream().collect(Collectors.toMap(Release::id, Function.identity())));
    }

    /** After a run. */
    DetectionBacklog after(DetectionState next) {
        return new DetectionBacklog(next, lastFortnight, arrived);
    }

    int waiting() {
        return lastFortnight - state.fortnight();
    }

    /** The one to be judged next. */
    ReleaseId first() {
        return ReleaseId.ofFortnight(state.organisation(), state.nextFortnight());
    }

    /** What may be judged in the next run and has to be read. */
    List<ReleaseId> toRead() {
        return run().stream().filter(id -> !arrived.containsKey(id)).toList();
    }

    /** The complete ones in a row; none if the first is not. */
    List<Release> complete(Map<ReleaseId, Release> read) {
        var known = new HashMap<>(read);
        known.putAll(arrived);
        known.values().removeIf(release -> !release.complete());
        return run().stream().takeWhile(known::containsKey).map(known::get).toList();
    }

    private List<ReleaseId> run() {
        int last = Math.min(lastFortnight, state.fortnight() + RUN);
        return IntStream.rangeClosed(state.nextFortnight(), last)
            .mapToObj(fortnight -> ReleaseId.ofFortnight(state.organisation(), fortnight))
            .toList();
    }

}
