package org.respite.ingest.checkin;

/**
 * What became of one line.
 *
 * @param line its number
 */
record LineOutcome(long line, CheckInOutcome outcome) {
}
