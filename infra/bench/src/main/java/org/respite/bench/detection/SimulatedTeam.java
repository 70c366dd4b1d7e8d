package org.respite.bench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One simulated team, fortnight after fortnight. */
final class SimulatedTeam {

    private final Assumptions assumptions;

    private final RandomGenerator random;

    private final List<SimulatedPerson> people;

    private double level;

    SimulatedTeam(Assumptions assumptions, int roster, RandomGenerator random) {
        this.assumptions = assumptions;
        this.random = random;
        this.level = assumptions.usual() + assumptions.spread() * random.nextGaussian();
        this.people = Stream.generate(() -> new SimulatedPerson(assumptions, random))
            .limit(roster)
            .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Lives through a fortnight.
     * @param rise points added to the level, in its first and in its second week
     */
    Tally fortnight(double... rise) {
        if (assumptions.turnover() > 0) {
            people.replaceAll(simulatedPerson -> random.nextDouble() < assumptions.leaving()
                    ? new SimulatedPerson(assumptions, random) : simulatedPerson);
        }
        people.forEach(SimulatedPerson::beginFortnight);
        for (double points : rise) {
            week(points);
        }
        int answered = 0;
        long sum = 0;
        for (SimulatedPerson simulatedPerson : people) {
            if (simulatedPerson.answered()) {
                answered++;
                long reach = assumptions.reach();
                sum += Math.clamp(simulatedPerson.index() - assumptions.centre(), -reach, reach);
            }
        }
        return new Tally(assumptions.centre(), answered, sum);
    }

    private void week(double rise) {
        level += Math.sqrt(assumptions.drift() / 2) * random.nextGaussian();
        double now = level + assumptions.shock() * random.nextGaussian() + rise;
        double wobble = assumptions.wobble() * random.nextGaussian();
        people.forEach(simulatedPerson -> simulatedPerson.week(now, wobble));
    }

}
