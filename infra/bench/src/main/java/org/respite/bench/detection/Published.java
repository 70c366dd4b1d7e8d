package org.respite.bench.detection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of the detector's specification, "What it does". */
final class Published {

    static final List<Integer> ROSTERS = List.of(8, 10, 12, 16, 20, 40);

    private static final Map<Integer, List<Double>> ROWS = Map.of(8,
            List.of(29., .39, .09, .02, 9., 46., 60., 22., 21., 33., 41., 17.), 10,
            List.of(8., .46, .12, .02, 7., 67., 81., 11., 40., 56., 57., 29.), 12,
            List.of(2., .45, .13, .02, 6., 79., 91., 8., 55., 71., 67., 41.), 16,
            List.of(0., .42, .12, .02, 5., 91., 97., 6., 75., 87., 79., 52.), 20,
            List.of(0., .36, .09, .01, 4., 96., 99., 6., 84., 93., 84., 64.), 40,
            List.of(0., .24, .04, .00, 3., 100., 100., 4., 99., 100., 98., 91.));

    private Published() {
    }

    static double figure(int roster, Column column) {
        return Objects.requireNonNull(ROWS.get(roster)).get(column.ordinal());
    }

}
