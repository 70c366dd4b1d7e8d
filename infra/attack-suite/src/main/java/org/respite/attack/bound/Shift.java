package org.respite.attack.bound;

/**
 * By how much the figures under a cell differ between two worlds.
 *
 * @param sum score points
 * @param count contributors
 */
record Shift(long sum, long count) {
}
