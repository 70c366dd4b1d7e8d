package org.respite.alert.release;

import org.respite.contract.indicator.TeamIndicatorReleased;

/** The fate of one record of the released topic. */
public enum ReadOutcome {

    PUBLISHED, WITHHELD, REPEATED, CONFLICTING, UNREADABLE;

    static ReadOutcome of(Release.Arrival arrival, TeamIndicatorReleased cell) {
        return switch (arrival) {
            case NEW -> cell.isPublished() ? PUBLISHED : WITHHELD;
            case REPEATED -> REPEATED;
            case CONFLICTING -> CONFLICTING;
        };
    }

}
