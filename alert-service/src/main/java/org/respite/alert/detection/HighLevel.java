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

}
