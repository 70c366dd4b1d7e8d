package org.respite.attack.core;

import java.util.List;
import org.respite.attack.surface.Submission;

/** What is measured about the check-ins that came in. */
public interface Metering {

    String text(List<Submission> submissions);

}
