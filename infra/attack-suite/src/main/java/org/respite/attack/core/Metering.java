package org.respite.attack.core;

import java.util.List;
import org.respite.attack.surface.Submission;

/** What is measured about the check-ins that came in. */
public interface Metering {

    /** As scoring-service does it: over everybody together. */
    Metering IN_ALL = submissions -> "respite_scoring_check_ins_total " + submissions.size() + "\n";

    String text(List<Submission> submissions);

}
