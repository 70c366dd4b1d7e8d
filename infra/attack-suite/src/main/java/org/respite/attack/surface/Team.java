package org.respite.attack.surface;

/**
 * A team on the roster.
 *
 * @param id unique within the organisation
 * @param department the department's id
 * @param roster how many people belong to it
 */
public record Team(String id, String department, int roster) {
}
