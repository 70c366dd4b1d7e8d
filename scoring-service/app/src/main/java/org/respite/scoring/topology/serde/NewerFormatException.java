package org.respite.scoring.topology.serde;

/**
 * Written by a later version of this service. Whoever went on without understanding it
 * would spoil it.
 */
public final class NewerFormatException extends UnreadableStateException {

    public NewerFormatException(int format, int newest) {
        super("format: " + format + " (expected: at most " + newest
                + "); a later version of scoring-service wrote this, start that one again", null);
    }

}
