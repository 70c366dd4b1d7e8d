package org.respite.bench.detection;

/**
 * What is true of a team's fortnight, before the release.
 *
 * @param centre scores are counted from
 * @param answered people who answered
 * @param sum of their clipped scores, less the centre
 */
record Tally(int centre, int answered, long sum) {
}
