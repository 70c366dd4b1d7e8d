package org.respite.bench.detection;

/**
 * What the simulation takes people and their teams to be like. The detector's
 * specification fixes the first six; the others it leaves open, and they are set so that
 * its shares of withheld results and of false openings come out.
 *
 * @param trait SD of what a person always is above or below the team, in points
 * @param state SD of what passes, in points
 * @param leastAnswering lowest chance of a person to answer in a week
 * @param mostAnswering highest; each person's chance is drawn evenly between the two
 * @param drift variance by which a team's level moves in a fortnight
 * @param reach scores are clipped to the centre ± this
 * @param usual mean level of teams, in points
 * @param spread SD of teams' levels
 * @param carry correlation of a person's state from one week to the next
 * @param shock SD of what a week does to a whole team, in points
 * @param wobble SD of what a week does to the chance of answering in a whole team
 * @param turnover share of a team replaced by new people in a year
 */
record Assumptions(double trait, double state, double leastAnswering, double mostAnswering, double drift, int reach,
        double usual, double spread, double carry, double shock, double wobble, double turnover) {

    static final Assumptions STANDARD = new Assumptions(16, 12, 0.4, 0.9, 0.4, 30, 42, 6, 0.5, 1, 0.12, 0);

    private static final int CENTRE_STEP = 5;

    private static final int FORTNIGHTS_IN_A_YEAR = 26;

    Assumptions withPeople(double otherTrait, double otherState) {
        return new Assumptions(otherTrait, otherState, leastAnswering, mostAnswering, drift, reach, usual, spread,
                carry, shock, wobble, turnover);
    }

    Assumptions withCarry(double other) {
        return new Assumptions(trait, state, leastAnswering, mostAnswering, drift, reach, usual, spread, other, shock,
                wobble, turnover);
    }

    Assumptions withShock(double other) {
        return new Assumptions(trait, state, leastAnswering, mostAnswering, drift, reach, usual, spread, carry, other,
                wobble, turnover);
    }

    Assumptions withTurnover(double other) {
        return new Assumptions(trait, state, leastAnswering, mostAnswering, drift, reach, usual, spread, carry, shock,
                wobble, other);
    }

    /** Chance of a person to be replaced in a fortnight. */
    double leaving() {
        return 1 - Math.pow(1 - turnover, 1.0 / FORTNIGHTS_IN_A_YEAR);
    }

    /** The published level that a release is centred on, in steps of five. */
    int centre() {
        return (int) (CENTRE_STEP * Math.round(usual / CENTRE_STEP));
    }
}
