package org.respite.bench.detection;

import java.io.PrintStream;

/**
 * Prints how often the detector is wrong and how soon it is right, by size of team,
 * beside what its specification says.
 */
public final class DetectionRates {

    private DetectionRates() {
    }

    public static void main(String[] args) {
        print(Arguments.of(args), System.out);
    }

    static void print(Arguments arguments, PrintStream out) {
        out.println(RatesTable.header());
        for (int roster : Published.ROSTERS) {
            var experiment = new Experiment(Assumptions.STANDARD, roster, arguments.units(), arguments.seed());
            out.println(RatesTable.rows(roster, experiment.measure()));
        }
        out.printf(
                "%n%,d teams of each size and kind; false openings per team and year; ± is the simulation's own%n"
                        + "standard error; * is off by more than a tenth and by more than twice that error.%n",
                arguments.units());
        Sensitivity.print(arguments, out);
        OrganisationWide.print(arguments, out);
        TurnoutFalls.print(arguments, out);
    }

}
