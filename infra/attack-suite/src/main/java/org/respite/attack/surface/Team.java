package org.respite.attack.surface;

import java.util.List;

/**
 * A team on the roster.
 *
 * @param id unique within the organisation
 * @param department the department's id
 * @param members everybody who belongs to it
 */
public record Team(String id, String department, List<String> members) {

    public Team {
        members = List.copyOf(members);
    }

    /** How many belong to it. */
    public int roster() {
        return members.size();
    }

}
