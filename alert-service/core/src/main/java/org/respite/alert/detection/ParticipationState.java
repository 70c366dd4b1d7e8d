package org.respite.alert.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All the watch over turnout remembers of a unit: of fixed size, whatever its history.
 *
 * @param blocks the last four-week blocks running of which both fortnights were
 * published, oldest first; at most three
 * @param half the first fortnight of the block that has begun; absent while none has or
 * when it was withheld
 * @param fall the one that was found and is not over
 * @param missed blocks running that could not be judged
 */
public record ParticipationState(List<Participation> blocks, @Nullable Participation half, @Nullable Fall fall,
        int missed) {

    static final ParticipationState START = new ParticipationState(List.of(), null, null, 0);

    static final int QUARTER = 3;

    public ParticipationState {
        blocks = List.copyOf(blocks);
    }

    /**
     * A fall that was found.
     *
     * @param before turnout of the quarter it is compared with, as it was when it opened
     * @param recovered blocks running that are no longer far below it
     * @param judged blocks since it was found
     */
    public record Fall(Participation before, int recovered, int judged) {
    }

    /** A unit nothing is known of yet. */
    public static ParticipationState start() {
        return START;
    }

    /** Whether there is something to compare the next block with. */
    public boolean comparable() {
        return fall != null || blocks.size() == QUARTER;
    }

    /** Whether a unit that is never released again can be forgotten. */
    boolean isEmpty() {
        return blocks.isEmpty() && half == null && fall == null;
    }

    ParticipationState halfway(@Nullable Participation first) {
        return new ParticipationState(blocks, first, fall, missed);
    }

}
