package org.respite.bench.detection;

import java.util.EnumSet;
import java.util.List;

/** What is measured of every size of team. */
enum Column {

    WITHHELD("withheld %", 0), FALSE_WATCH("false WATCH", 2), FALSE_ALERT("false ALERT", 2),
    FALSE_HIGH("false HIGH", 2), WATCH_MEDIAN("+15 WATCH: median weeks", 0), WATCH_8("within 8 %", 0),
    WATCH_12("within 12 %", 0), ALERT_MEDIAN("+15 ALERT: median weeks", 0), ALERT_8("within 8 %", 0),
    ALERT_12("within 12 %", 0), SMALL_WATCH_12("+10 WATCH: within 12 %", 0),
    SMALL_ALERT_12("+10 ALERT: within 12 %", 0), SURPRISING("z > 2 %", 1),
    SURPRISING_WHILE_QUIET("z > 2 while nothing is open %", 1);

    /** Those of the specification's table. */
    static final List<Column> PUBLISHED = List.copyOf(EnumSet.range(WITHHELD, SMALL_ALERT_12));

    private static final double TOLERANCE = 0.1;

    private final String label;

    private final int decimals;

    Column(String label, int decimals) {
        this.label = label;
        this.decimals = decimals;
    }

    String label() {
        return label;
    }

    int decimals() {
        return decimals;
    }

    /**
     * Whether {@code measured} is further off than a tenth of what was published (itself
     * rounded) and than twice its own error.
     */
    boolean differs(MeasuredFigure measured, double published) {
        double off = Math.abs(measured.value() - published);
        double rounding = 0.5 * Math.pow(10, -decimals);
        return off > TOLERANCE * published + rounding && off - rounding > 2 * measured.error();
    }

}
