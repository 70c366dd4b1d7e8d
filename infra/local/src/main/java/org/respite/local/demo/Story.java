package org.respite.local.demo;

/**
 * What happens to a unit's working conditions over the demo, and so to its people. Times
 * are parts of the demo's length, 0 to 1, so that a short demo tells the same story.
 */
enum Story {

    /** Nothing out of the ordinary. */
    STEADY(new Course(1, 1, 1, 1), new Conditions(0, 0, 0, 0, 0, 0)),

    /** More clients than hours: first the bookings, then the notes at night. */
    CASELOAD_RISES(new Course(0.5, 0.65, 1, 1), new Conditions(-3, -1, -1, -2.5, 2.5, 38)),

    /** Supervision and paid documentation time were cut. */
    SUPERVISION_LOST(new Course(0.54, 0.69, 1, 1), new Conditions(-1.5, -2, -4.5, -4, 2, 4)),

    /** Worn out by bookings until cover was arranged; then it gets better. */
    RELIEVED(new Course(0.23, 0.35, 0.5, 0.65), new Conditions(-3, -1, -1, -2, 2, 30));

    /** Points of exhaustion, 0–100, at the height of it. */
    private static final double HEIGHT = 22;

    private final Course course;

    private final Conditions conditions;

    Story(Course course, Conditions conditions) {
        this.course = course;
        this.conditions = conditions;
    }

    /** Points of exhaustion above the unit's usual level. */
    double strainAt(double part) {
        return HEIGHT * course.intensityAt(part);
    }

    Conditions conditionsAt(double part) {
        return conditions.times(course.intensityAt(part));
    }

    /**
     * Rises from {@code onset} to {@code peak}, falls from {@code relief} to
     * {@code over}.
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
