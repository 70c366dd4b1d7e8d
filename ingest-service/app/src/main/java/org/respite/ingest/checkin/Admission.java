package org.respite.ingest.checkin;

import java.util.List;
import org.respite.http.problem.Violation;

/** Whether a check-in is taken. */
sealed interface Admission {

    record Admitted(CheckIn checkIn, PeriodStatus standing) implements Admission {
    }

    record Refused(List<Violation> violations) implements Admission {
    }

}
