package org.respite.alert.indicator;

import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * A well-formed cell whose figures would make later arithmetic impossible is as good as
 * unreadable.
 */
public final class Plausible {

    private Plausible() {
    }

    public static boolean cell(TeamIndicatorReleased cell) {
        return cell.of() >= 1 && (!cell.isPublished() || hasFigures(cell));
    }

    private static boolean hasFigures(TeamIndicatorReleased cell) {
        return cell.count() >= 1 && cell.cells() >= 1 && cell.mechanism().sumVariance() >= 0;
    }

}
