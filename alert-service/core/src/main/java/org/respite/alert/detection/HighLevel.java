package org.respite.alert.detection;

/**
 * Whether the level itself is high, whatever it was before.
 *
 * @param open whether it is flagged
 * @param above results running that were surely above the limit, while closed
 * @param below results running that were probably below it, while open
 */
public record HighLevel(boolean open, int above, int below) {

    static final HighLevel CLOSED = new HighLevel(false, 0, 0);

    /**
     * What the next result does to it.
     * @param z standard errors of the level above the limit
     */
    HighLevel next(double z, DetectorSettings.High high) {
        return open ? stayOpen(z, high) : stayClosed(z, high);
    }

    private HighLevel stayClosed(double z, DetectorSettings.High high) {
        int running = z >= high.openAt() ? above + 1 : 0;
        return running >= high.openResults() ? new HighLevel(true, 0, 0) : new HighLevel(false, running, 0);
    }

    private HighLevel stayOpen(double z, DetectorSettings.High high) {
        int running = z < high.closeBelow() ? below + 1 : 0;
        return running >= high.closeResults() ? CLOSED : new HighLevel(true, 0, running);
    }

}
