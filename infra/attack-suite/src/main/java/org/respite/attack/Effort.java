package org.respite.attack;

/**
 * How much is spent on an attack.
 *
 * @param pairs independent teams per world
 * @param fortnights watched where watching for longer helps; a quarter of reporting units
 * has six
 */
public record Effort(int pairs, int fortnights) {

    /** Normal: three standard errors of an advantage are 0.047. */
    public static final Effort NORMAL = new Effort(2000, 6);

}
