package org.respite.scoring.topology.model;

/**
 * How far the releases of an organisation have come. They go through the fortnights in
 * order from the earliest anybody contributed to, each once.
 *
 * @param kept the earliest fortnight whose key and tallies may still be there
 * @param next the fortnight to be released next
 * @param begun whether anything has been released; until then an earlier fortnight may
 * still turn up
 */
public record ReleaseProgress(int kept, int next, boolean begun) {

    public static ReleaseProgress startingAt(int fortnight) {
        return new ReleaseProgress(fortnight, fortnight, false);
    }

    /** After all that is known to have been released. */
    public static ReleaseProgress after(int first, int last) {
        return new ReleaseProgress(first, last + 1, true);
    }

    public boolean admits(int fortnight) {
        return !begun || fortnight >= next;
    }

    public ReleaseProgress with(int fortnight) {
        return begun || fortnight >= next ? this : startingAt(fortnight);
    }

    public ReleaseProgress released() {
        return new ReleaseProgress(kept, next + 1, true);
    }

    public ReleaseProgress destroyed() {
        return new ReleaseProgress(kept + 1, next, begun);
    }

}
