package org.respite.local.demo;

/**
 * How far working conditions are from the usual, each on its item's own scale.
 *
 * @param workload points of 0–10; less is worse
 * @param say likewise
 * @param supervision likewise
 * @param documentation likewise
 * @param offHours days a week; more is worse
 * @param caseload per cent of the hours meant for it; more is worse
 */
record Conditions(double workload, double say, double supervision, double documentation, double offHours,
        double caseload) {

    Conditions times(double factor) {
        return new Conditions(workload * factor, say * factor, supervision * factor, documentation * factor,
                offHours * factor, caseload * factor);
    }
}
