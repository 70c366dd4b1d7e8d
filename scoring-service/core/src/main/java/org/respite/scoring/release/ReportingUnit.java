package org.respite.scoring.release;

import java.util.List;
import org.respite.contract.Ids;

/**
 * Teams that are released as one.
 *
 * @param department the department's id, or the organisation's where there is none
 * @param members team ids, ascending, one or more
 */
record ReportingUnit(String department, List<String> members) {

    ReportingUnit {
        members = members.stream().sorted().toList();
    }

    /** The members' ids joined by plus signs, so that readers can tell who is in it. */
    String id() {
        return String.join(Ids.JOINT, members);
    }

}
