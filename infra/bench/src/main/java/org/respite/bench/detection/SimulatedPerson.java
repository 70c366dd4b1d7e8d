package org.respite.bench.detection;

import java.util.random.RandomGenerator;

/** One simulated person: what they feel and whether they say so. */
final class SimulatedPerson {

    private final Assumptions assumptions;

    private final RandomGenerator random;

    private final double trait;

    private final double answering;

    private double state;

    private double said;

    private int times;

    SimulatedPerson(Assumptions assumptions, RandomGenerator random) {
        this.assumptions = assumptions;
        this.random = random;
        this.trait = assumptions.trait() * random.nextGaussian();
        this.state = assumptions.state() * random.nextGaussian();
        this.answering = random.nextDouble(assumptions.leastAnswering(), assumptions.mostAnswering());
    }

    void beginFortnight() {
        said = 0;
        times = 0;
    }

    void week(double level, double wobble) {
        double carry = assumptions.carry();
        double fresh = Math.sqrt(1 - carry * carry) * assumptions.state();
        state = carry * state + fresh * random.nextGaussian();
        if (random.nextDouble() < answering + wobble) {
            said += Math.clamp(level + trait + state, 0, 100);
            times++;
        }
    }

    boolean answered() {
        return times > 0;
    }

    /** The fortnight's exhaustion index: a whole number, however often they answered. */
    long index() {
        return Math.round(said / times);
    }

}
