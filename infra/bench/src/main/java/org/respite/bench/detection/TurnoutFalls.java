package org.respite.bench.detection;

import java.io.PrintStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Participation;
import org.respite.alert.detection.ParticipationEvent;
import org.respite.alert.detection.ParticipationRule;
import org.respite.alert.detection.ParticipationState;

/**
 * How often a team whose people answer as ever is said to answer less: the falls that
 * chance and noise make.
 */
final class TurnoutFalls {

    private static final int BLOCKS = 52;

    private static final int BLOCKS_COMPARED = 4;

    private static final double BLOCKS_IN_A_YEAR = 13;

    private TurnoutFalls() {
    }

    /**
     * One team.
     *
     * @param judged blocks of which something could be said
     * @param falls of them that were new findings
     */
    private record Judged(int judged, int falls) {
    }

    static void print(Arguments arguments, PrintStream out) {
        out.println("\n| roster | false falls of turnout | blocks judged % |\n| --- | --- | --- |");
        for (int roster : Published.ROSTERS) {
            var random = new SplittableRandom(arguments.seed() + roster);
            List<Judged> teams = IntStream.range(0, arguments.units())
                .mapToObj(_ -> random.split())
                .toList()
                .parallelStream()
                .map(each -> judge(roster, each))
                .toList();
            MeasuredFigure falls = MeasuredFigure.ratio(teams, Judged::falls,
                    simulatedTeam -> simulatedTeam.judged / BLOCKS_IN_A_YEAR);
            MeasuredFigure judged = MeasuredFigure.ratio(teams, simulatedTeam -> 100.0 * simulatedTeam.judged,
                    _ -> BLOCKS);
            out.printf("| %d | %.2f ± %.3f | %.0f ± %.1f |%n", roster, falls.value(), falls.error(), judged.value(),
                    judged.error());
        }
    }

    private static Judged judge(int roster, SplittableRandom random) {
        var simulatedTeam = new SimulatedTeam(Assumptions.STANDARD, roster, random.split());
        ParticipationState state = ParticipationState.start();
        int judged = 0;
        int falls = 0;
        for (int block = 1 - BLOCKS_COMPARED; block < BLOCKS; block++) {
            Participation now = block(simulatedTeam, roster, random);
            boolean watched = now != null && state.comparable();
            ParticipationRule.Step step = ParticipationRule.take(state, now);
            if (block >= 0) {
                judged += watched ? 1 : 0;
                falls += step.event() instanceof ParticipationEvent.Fell ? 1 : 0;
            }
            state = step.state();
        }
        return new Judged(judged, falls);
    }

    /** Nothing where one of its fortnights was withheld. */
    private static @Nullable Participation block(SimulatedTeam simulatedTeam, int roster, SplittableRandom random) {
        Tally first = simulatedTeam.fortnight(0, 0);
        Tally second = simulatedTeam.fortnight(0, 0);
        long firstCount = Noise.noisyCount(first, random);
        long secondCount = Noise.noisyCount(second, random);
        return Noise.passes(first, firstCount) && Noise.passes(second, secondCount)
                ? new Participation(firstCount + secondCount, 2L * roster, 2 * Noise.COUNT_VARIANCE) : null;
    }

}
