package org.respite.attack;

/**
 * How much is spent on an attack.
 *
 * @param pairs independent teams per world
 * @param fortnights watched where watching for longer helps; a quarter of reporting units
 * has six
 * @param roster people in a team, the target included, where the attack does not need a
 * number of its own
 */
public record AttackScale(int pairs, int fortnights, int roster) {

    /** The fewest who are hardly ever withheld when one of them does not answer. */
    public static final int SMALL_TEAM = 9;

    /** Normal: three standard errors of an advantage are 0.047. */
    public static final AttackScale NORMAL = new AttackScale(2000, 6, 12);

}
