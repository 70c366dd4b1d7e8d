package org.respite.alert.release;

/**
 * From which to which fortnight there are releases of an organisation.
 *
 * @param firstFortnight of which a cell is known; there may be gaps after it
 * @param lastFortnight of which a cell is known
 */
public record ReleaseRange(String organisation, int firstFortnight, int lastFortnight) {
}
