package org.respite.alert.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.ParticipationEvent.Comparison;
import org.respite.alert.detection.ParticipationState.Fall;

/**
 * Compares a unit's pooled four-week turnout with its own quarter before.
 *
 * <p>
 * A fall must be large, 20 points or more, and surely more than chance: more than 2.4
 * standard errors of what is known to move turnout. That is the noise of both counts, who
 * happens to answer (binomial), and what moves a whole team at once, taken to be 6 points
 * a block. Together they keep false findings below one in ten years in teams of 8 to 40
 * (simulated in {@code infra/bench}); 20 points alone would make one in 17 months in a
 * team of ten.
 *
 * <p>
 * It is over when two blocks running are less than 10 points below that quarter, and
 * lapses after two blocks of which nothing is known or after half a year.
 */
public final class ParticipationRule {

    private static final int QUARTER = ParticipationState.QUARTER;

    /** 20 points, as the whole number of such falls that make 100. */
    private static final int FALLS_IN_FULL = 5;

    /** 10 points, likewise. */
    private static final int NEAR_IN_FULL = 10;

    private static final double SURELY = 2.4;

    private static final double TEAM_SWING = 0.06 * 0.06;

    private static final int RECOVERED_BLOCKS = 2;

    private static final int STALE_BLOCKS = 2;

    private static final int HALF_A_YEAR = 6;

    private ParticipationRule() {
    }

    /**
     * What one four-week block did to a unit.
     *
     * @param event absent when nothing changed
     */
    public record Step(ParticipationState state, @Nullable ParticipationEvent event) {
    }

    /**
     * Takes one block.
     * @param now its turnout; absent unless both of its fortnights were published
     */
    public static Step take(ParticipationState before, @Nullable Participation now) {
        if (now == null) {
            return without(before);
        }
        return before.fall() == null ? watch(before.blocks(), now) : follow(before.fall(), now);
    }

    private static Step without(ParticipationState before) {
        int missed = before.missed() + 1;
        boolean lapses = before.fall() != null && missed >= STALE_BLOCKS;
        var fall = lapses ? null : before.fall();
        return new Step(new ParticipationState(List.of(), null, fall, missed),
                lapses ? new ParticipationEvent.Lapsed() : null);
    }

    private static Step watch(List<Participation> blocks, Participation now) {
        if (blocks.size() == QUARTER) {
            Participation quarter = blocks.stream().reduce(Participation::plus).orElseThrow();
            if (fallen(quarter, now)) {
                return new Step(new ParticipationState(List.of(), null, new Fall(quarter, 0, 0), 0),
                        new ParticipationEvent.Fell(compare(quarter, now)));
            }
        }
        List<Participation> running = new ArrayList<>(blocks);
        running.add(now);
        var last = running.subList(Math.max(0, running.size() - QUARTER), running.size());
        return new Step(new ParticipationState(last, null, null, 0), null);
    }

    private static Step follow(Fall fall, Participation now) {
        int recovered = below(fall.before(), now, NEAR_IN_FULL) ? 0 : fall.recovered() + 1;
        if (recovered >= RECOVERED_BLOCKS) {
            return new Step(ParticipationState.START, new ParticipationEvent.Recovered(compare(fall.before(), now)));
        }
        if (fall.judged() + 1 >= HALF_A_YEAR) {
            return new Step(ParticipationState.START, new ParticipationEvent.Lapsed());
        }
        var longer = new Fall(fall.before(), recovered, fall.judged() + 1);
        return new Step(new ParticipationState(List.of(), null, longer, 0), null);
    }

    private static boolean fallen(Participation before, Participation now) {
        return below(before, now, FALLS_IN_FULL)
                && before.rate() - now.rate() >= SURELY * Math.sqrt(variance(before, now));
    }

    /** Exact, in whole numbers. */
    private static boolean below(Participation before, Participation now, int inFull) {
        long fall = before.counted() * now.asked() - now.counted() * before.asked();
        return inFull * fall >= before.asked() * now.asked();
    }

    /** Of the difference of the two rates, if nothing but chance were between them. */
    static double variance(Participation before, Participation now) {
        double pooled = before.plus(now).rate();
        double binomial = pooled * (1 - pooled) * (1.0 / before.asked() + 1.0 / now.asked());
        double swing = TEAM_SWING * (1 + 1.0 / QUARTER);
        return binomial + before.noiseOfRate() + now.noiseOfRate() + swing;
    }

    private static Comparison compare(Participation before, Participation now) {
        return Comparison.of(before, now, Math.sqrt(variance(before, now)));
    }

}
