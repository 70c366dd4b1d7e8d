package org.respite.ingest.checkin;

/**
 * Whether a batch has run into a broker that does not answer. From then on its lines are
 * turned away at once: waiting anew for each chunk would take minutes.
 */
final class BatchCircuitBreaker {

    private volatile boolean open;

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

}
