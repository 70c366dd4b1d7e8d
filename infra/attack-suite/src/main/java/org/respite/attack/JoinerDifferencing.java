package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.regression.SimpleRegression;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Somebody joins a team of which nobody else ever changes an answer, and later leaves it
 * again. Guesses their score from the difference between the cells after and before, by
 * the best line through all teams, which favours the attacker: a real one would not know
 * it.
 */
final class JoinerDifferencing implements Attack {

    private static final int ROSTER = 12;

    private static final int OTHERS = ROSTER - 1;

    /** Standard deviation of scores among people: twenty points, in steps. */
    private static final double SPREAD = 2;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String attempt() {
        return "subtract the fortnights before somebody joined or after they left";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        List<double[]> seen = Batches.observe(target, "joiner-differencing", attackScale.pairs(),
                (surface, pairs) -> observe(surface, pairs, attackScale.fortnights()));
        double[] scores = seen.get(0);
        int longest = attackScale.fortnights();
        return new Finding.Tried(
                List.of(errorLeft("joined, one fortnight each side", scores, seen.get(1), target.promise(), 1),
                        errorLeft("joined, " + longest + " each side", scores, seen.get(2), target.promise(), longest),
                        errorLeft("left, " + longest + " each side", scores, seen.get(3), target.promise(), longest)));
    }

    private static Measurement errorLeft(String when, double[] scores, double[] differences, Promise promise,
            int fortnights) {
        var line = new SimpleRegression();
        for (int i = 0; i < scores.length; i++) {
            line.addData(differences[i], scores[i]);
        }
        double prior = new StandardDeviation().evaluate(scores);
        double left = Math.sqrt(line.getMeanSquareError()) / prior;
        return Measurement.atLeast("share of the guess's error left, " + when, left,
                promise.guessErrorLeft(prior, fortnights), Verdicts.MARGIN / Math.sqrt(2.0 * scores.length));
    }

    /**
     * Scores; differences of one fortnight, of all before and after joining, of all
     * before and after leaving.
     */
    private static List<double[]> observe(Surface surface, int pairs, int fortnights) {
        var teams = new Teams("joined", pairs, ROSTER);
        toBlockStart(surface);
        surface.roster(teams.teams());
        int[] strain = drawn(surface.organisation(), pairs);
        List<double[]> before = watch(surface, teams, fortnights, _ -> List.of());
        List<double[]> between = watch(surface, teams, fortnights,
                fortnight -> teams.targets(fortnight, team -> strain[team]));
        List<double[]> after = watch(surface, teams, fortnights, _ -> List.of());
        double[] scores = IntStream.of(strain)
            .mapToDouble(steps -> (double) steps * Submission.POINTS_PER_STEP)
            .toArray();
        return List.of(scores, difference(between.subList(0, 1), before.subList(fortnights - 1, fortnights)),
                difference(between, before), difference(between, after));
    }

    /** People change teams with a block only. */
    private static void toBlockStart(Surface surface) {
        while (surface.fortnight() != ReportingCalendar.firstFortnightOf(block(surface))) {
            surface.endFortnight();
        }
    }

    private static int block(Surface surface) {
        return ReportingCalendar.blockOfFortnight(surface.fortnight());
    }

    /** Scores as people have them, in steps of the scale. */
    private static int[] drawn(String organisation, int number) {
        var random = new Random(organisation.hashCode());
        return IntStream.range(0, number)
            .map(_ -> Math.clamp(Math.round(Teams.CENTRAL + SPREAD * random.nextGaussian()), Teams.LOWEST,
                    Teams.HIGHEST))
            .toArray();
    }

    private static List<double[]> watch(Surface surface, Teams teams, int fortnights,
            IntFunction<List<Submission>> target) {
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < fortnights; i++) {
            surface.answer(teams.others(surface.fortnight(), OTHERS));
            surface.answer(target.apply(surface.fortnight()));
            seen.add(FortnightView.ofEnd(surface).sums(teams, OTHERS));
        }
        return seen;
    }

    private static double[] difference(List<double[]> with, List<double[]> without) {
        return IntStream.range(0, with.getFirst().length).mapToDouble(i -> mean(with, i) - mean(without, i)).toArray();
    }

    /** Of the fortnights that were published: a team of twelve hardly ever is not. */
    private static double mean(List<double[]> fortnights, int team) {
        return fortnights.stream()
            .mapToDouble(sums -> sums[team])
            .filter(sum -> !Double.isNaN(sum))
            .average()
            .orElse(0);
    }

}
