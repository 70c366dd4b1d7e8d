package org.respite.scoring.topology;

/**
 * How far the releases of an organisation have come. They go through the fortnights in
 * order from the earliest anybody contributed to, each once.
 *
 * @param kept the earliest fortnight whose key and tallies may still be there
 * @param next the fortnight to be released next
 * @param begun whether anything has been released; until then an earlier fortnight may
 * still turn up
 */
record Progress(int kept, int next, boolean begun) {

    static Progress startingAt(int fortnight) {
        return new Progress(fortnight, fortnight, false);
    }

    /** After all that is known to have been released. */
    static Progress after(int first, int last) {
        return new Progress(first, last + 1, true);
    }

    boolean admits(int fortnight) {
        return !begun || fortnight >= next;
    }

    Progress with(int fortnight) {
        return (begun || fortnight >= next) ? this : startingAt(fortnight);
    }

    Progress released() {
        return new Progress(kept, next + 1, true);
    }

    Progress destroyed() {
        return new Progress(kept + 1, next, begun);
    }

}
