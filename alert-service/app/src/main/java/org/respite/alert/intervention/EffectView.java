package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say of a step that was taken. Negative points are less strain.
 *
 * @param state {@code not-started}, {@code too-early}, {@code not-comparable},
 * {@code cannot-tell}, {@code improved} or {@code worsened}
 * @param before results between the alert and the start
 * @param after results since
 * @param earliest when it can be said at the earliest
 * @param effect after minus before
 * @param expected half the width of the interval to expect at the review, in points
 * @param aboveUsual where the unit stands against its usual level before the alert; no
 * effect of anything
 * @param goal absent where none was set
 * @param sentence all of it in plain words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EffectView(String state, String intervention, LocalDate startOn, int before, int after,
        @Nullable Instant earliest, @Nullable IntervalView effect, @Nullable Double expected,
        @Nullable IntervalView aboveUsual, @Nullable GoalView goal, String sentence, String basis) {

    static final String BASIS = "Results published after the alert opened and before the start are compared with those "
            + "since; the fortnight of the start and all that raised the alert are left out. Other things that changed "
            + "at the same time are not told apart.";

    record IntervalView(double points, double low, double high) {
    }

    /**
     * @param points by which strain was to fall
     * @param reached {@code yes}, {@code no} or {@code cannot-tell}
     */
    record GoalView(int points, String reached) {
    }

}
