package org.respite.ingest.roster;

import org.respite.contract.EventType;

/** An organisation has more units and headcounts than one event can hold. */
final class UnitTreeTooLargeException extends RuntimeException {

    /** Bytes of JSON. */
    static final int MAX_BYTES = EventType.UNIT_TREE_PUBLISHED.mostBytes();

    UnitTreeTooLargeException(int units) {
        super(units + " units and departments (expected: fewer, so that they fit into " + MAX_BYTES
                + " bytes as JSON)");
    }

}
