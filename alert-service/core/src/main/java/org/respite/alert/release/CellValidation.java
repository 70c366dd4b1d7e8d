package org.respite.alert.release;

import java.util.regex.Pattern;
import org.respite.contract.Ids;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.UnitTreePublished;

/**
 * What is well formed but would make later arithmetic, or keeping it, impossible is as
 * good as unreadable.
 */
public final class CellValidation {

    /** A thousand years on, a hundred back: enough for any calendar, and for no loop. */
    private static final int LAST_PERIOD = 26_000;

    private static final int FIRST_PERIOD = -2_600;

    /** More than an organisation of ten thousand teams has. */
    private static final int MAX_CELLS = 200_000;

    private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern JOINT = Pattern.compile(Pattern.quote(Ids.JOINT));

    private CellValidation() {
    }

    public static boolean cell(TeamIndicatorReleased cell) {
        return isNamed(cell) && cell.of() >= 1 && cell.of() <= MAX_CELLS && Moments.storable(cell.publishedAt())
                && (!cell.isPublished() || hasFigures(cell));
    }

    public static boolean tree(UnitTreePublished tree) {
        return Moments.storable(tree.publishedAt());
    }

    public static boolean period(int period) {
        return period >= FIRST_PERIOD && period <= LAST_PERIOD;
    }

    public static boolean id(String id) {
        return Ids.PATTERN.matcher(id).matches();
    }

    private static boolean isNamed(TeamIndicatorReleased cell) {
        return id(cell.organisation()) && JOINT.splitAsStream(cell.unit()).allMatch(CellValidation::id)
                && SERIES.matcher(cell.series()).matches() && period(cell.period());
    }

    private static boolean hasFigures(TeamIndicatorReleased cell) {
        return cell.count() >= 1 && cell.cells() >= 1 && cell.mechanism().sumVariance() >= 0;
    }

}
