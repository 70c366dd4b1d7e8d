package org.respite.local.demo;

/**
 * What happens to a unit's working conditions over the demo, and so to its people. Times
 * are parts of the demo's length, 0 to 1, so that a short demo tells the same story.
 *
 * @param course how much of it there is when
 * @param conditions how working conditions differ at the height of it
 */
record Story(Course course, Conditions conditions) {

    /** Nothing out of the ordinary. */
    static final Story STEADY = new Story(new Course(1, 1, 1, 1), new Conditions(0, 0, 0, 0, 0, 0));

    /** More clients than hours: first the bookings, then the notes at night. */
    static final Story CASELOAD_RISES = new Story(new Course(0.5, 0.65, 1, 1),
            new Conditions(-3, -1, -1, -2.5, 2.5, 38));

    /** Supervision and paid documentation time were cut. */
    static final Story SUPERVISION_LOST = new Story(new Course(0.54, 0.69, 1, 1),
            new Conditions(-1.5, -2, -4.5, -4, 2, 4));

    /** Worn out by bookings until cover was arranged; then it gets better. */
    static final Story RELIEVED = new Story(new Course(0.23, 0.35, 0.5, 0.65), new Conditions(-3, -1, -1, -2, 2, 30));

    /** Points of exhaustion, 0–100, at the height of it. */
    private static final double HEIGHT = 22;

    /** Points of exhaustion above the unit's usual level. */
    double strainAt(double part) {
        return HEIGHT * course.intensityAt(part);
    }

    Conditions conditionsAt(double part) {
        return conditions.times(course.intensityAt(part));
    }

    /**
     * Rises, stays, falls.
     *
     * @param onset when it begins to rise
     * @param peak when it is at its height
     * @param relief when it begins to fall
     * @param over when it is gone
     */
    record Course(double onset, double peak, double relief, double over) {

        double intensityAt(double part) {
            return Math.min(between(onset, peak, part), 1 - between(relief, over, part));
        }

        private static double between(double from, double to, double part) {
            return to == from ? 0 : Math.clamp((part - from) / (to - from), 0, 1);
        }
    }

}
