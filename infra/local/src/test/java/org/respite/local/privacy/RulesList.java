package org.respite.local.privacy;

import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.privacy.Retention;
import org.respite.scoring.release.PublicationGates;
import org.respite.scoring.release.ReleasePolicy;

/** The rules of time and the limits that no setting passes. */
final class RulesList {

    private RulesList() {
    }

    static String generated() {
        return """
                - An answer counts if it arrives within %s of its fortnight's end, Sunday midnight. All cells of an organisation
                  are published %s later, at one moment. What comes later, is corrected or erased changes no published byte.
                - A check-in is kept %s, at most %s more; what was added up for one code %s from the end of its
                  block; a noise key %s from publication.
                - No setting lowers a gate below %d people, and none takes ρ over %s a person and block: such a service does
                  not start.
                """
            .formatted(Words.of(ReportingCalendar.GRACE), Words.of(ReportingCalendar.SETTLING),
                    Words.of(Retention.CHECK_INS), Words.of(Retention.PIECE), Words.of(Retention.CONTRIBUTIONS),
                    Words.of(Retention.NOISE_KEYS), PublicationGates.FLOOR,
                    Words.plain(FiguresTable.value(ReleasePolicy.MAXIMUM_LOSS_PER_BLOCK)));
    }

}
