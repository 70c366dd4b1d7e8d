package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.respite.attack.bound.Promise;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Correlation;
import org.respite.attack.statistics.DiscreteNormal;
import org.respite.attack.statistics.GoodnessOfFit;
import org.respite.attack.surface.KeyDisk;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Knows every answer, so sees the noise itself, and looks for anything to predict it
 * from: another distribution than claimed, the fortnight before, the unit beside, the
 * other figure of the cell, an installation with other secrets, keys left on a disk.
 */
final class NoisePrediction implements Attack {

    private static final int ROSTER = 12;

    private static final double IMPROBABLE = 0.001;

    /** So many standard deviations hold all that is ever drawn. */
    private static final int REACH = 8;

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String attempt() {
        return "predict the noise from what is known, or from keys left behind";
    }

    @Override
    public Finding mount(Target target, AttackScale attackScale) {
        Promise promise = target.promise();
        List<double[]> seen = Batches.observe(target, "noise-prediction", attackScale.pairs(),
                NoisePrediction::observe);
        double[] sums = seen.get(0);
        List<Measurement> measured = new ArrayList<>();
        measured.add(fit("sums", sums, promise.sumNoise()));
        measured.add(fit("counts", seen.get(1), promise.countNoise()));
        measured.add(independent("this fortnight and the next", sums, seen.get(2)));
        measured.add(independent("a unit and the one beside it", withoutLast(sums), withoutFirst(sums)));
        measured.add(independent("sum and count", sums, seen.get(1)));
        target.openElsewhere("noise-prediction-0")
            .map(elsewhere -> observe(elsewhere, Math.min(attackScale.pairs(), Batches.LARGEST)).getFirst())
            .ifPresent(foreign -> measured.add(independent("two installations", firstOf(sums, foreign), foreign)));
        Surface stolen = target.open("key-life");
        if (stolen instanceof KeyDisk disk) {
            measured.addAll(new KeyTheft(promise.policy(), stolen, disk).measure());
        }
        return new Finding.Tried(measured);
    }

    /** Noise in sums and counts, and in the next fortnight's sums. */
    private static List<double[]> observe(Surface surface, int pairs) {
        var teams = new Teams("known", pairs, ROSTER);
        surface.roster(teams.teams());
        surface.answer(teams.others(surface.fortnight(), ROSTER));
        FortnightView first = FortnightView.ofEnd(surface);
        surface.answer(teams.others(surface.fortnight(), ROSTER));
        FortnightView next = FortnightView.ofEnd(surface);
        return List.of(first.sums(teams, ROSTER), first.counts(teams, ROSTER), next.sums(teams, ROSTER));
    }

    private static Measurement fit(String figures, double[] noise, DiscreteNormal claimed) {
        long[] drawn = DoubleStream.of(noise).mapToLong(Math::round).toArray();
        long reach = (long) Math.ceil(REACH * claimed.deviation());
        return Measurement.atLeast("p of χ², noise in " + figures,
                GoodnessOfFit.probability(drawn, claimed::probability, reach), IMPROBABLE, 0);
    }

    private static Measurement independent(String what, double[] one, double[] other) {
        var correlation = Correlation.of(one, other);
        return Measurement.atMost("correlation of noise, " + what, Math.abs(correlation.value()), 0,
                Verdicts.MARGIN * correlation.standardError());
    }

    private static double[] withoutLast(double[] noise) {
        return IntStream.range(0, noise.length - 1).mapToDouble(i -> noise[i]).toArray();
    }

    private static double[] withoutFirst(double[] noise) {
        return DoubleStream.of(noise).skip(1).toArray();
    }

    private static double[] firstOf(double[] noise, double[] asMany) {
        return DoubleStream.of(noise).limit(asMany.length).toArray();
    }

}
