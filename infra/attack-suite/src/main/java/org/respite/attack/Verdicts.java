package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.respite.attack.finding.Measurement;
import org.respite.attack.statistics.Audit;
import org.respite.attack.statistics.Event;
import org.respite.attack.statistics.Normal;
import org.respite.attack.statistics.TwoWorlds;

/** How attacks between two worlds are judged. */
final class Verdicts {

    /** The chance that a lower bound is too high. */
    private static final double ALPHA = 0.05;

    static final double DELTA = 1e-6;

    /** What chance may add, in standard errors. */
    static final double MARGIN = 3;

    /** How much of a claim must be seen, or the attack itself is broken. */
    private static final double POWER = 0.75;

    /** With fewer trials chance alone can keep an attack from seeing that much. */
    private static final int ENOUGH = 1000;

    private Verdicts() {
    }

    static Measurement advantage(String question, Audit audit, double bound) {
        return Measurement.atMost("advantage, " + question, audit.advantage(), bound, MARGIN * audit.standardError());
    }

    /**
     * The test between the worlds may not be better than promised, nor prove more than
     * promised, and it has to be good enough to have noticed.
     * @param advantage promised
     */
    static List<Measurement> test(String question, Audit audit, double advantage) {
        double mu = Normal.mu(advantage);
        double proved = audit.muLowerBound(ALPHA);
        List<Measurement> measured = new ArrayList<>(List.of(advantage(question, audit, advantage),
                Measurement.atMost("μ proved, " + question, proved, mu, 0)));
        if (audit.truePositives().trials() >= ENOUGH) {
            measured.add(Measurement.atLeast("μ seen at all, " + question, proved, POWER * mu, 0));
        }
        return measured;
    }

    /** The largest ε that one of these events proves, the chance shared between them. */
    static Measurement epsilon(String question, TwoWorlds worlds, DoubleStream thresholds, double promised) {
        List<Audit> audits = thresholds.mapToObj(Event::above).map(worlds::audit).toList();
        double proved = audits.stream()
            .mapToDouble(audit -> audit.epsilonLowerBound(DELTA, ALPHA / audits.size()))
            .max()
            .orElseThrow();
        return Measurement.atMost("ε proved, " + question, proved, promised, 0);
    }

}
