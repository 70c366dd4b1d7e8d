package org.respite.kafka;

/** Is told, in the follower's thread, how it gets on. For logs, metrics and health. */
public interface FollowerListener {

    /**
     * It could not go on, for whatever reason, errors included. Called for every attempt.
     * @return whether to wait a little and start over; if not, the follower ends
     */
    boolean failed(Throwable fault);

    /** A step succeeded, so whatever failed before is over. */
    default void succeeded() {
    }

    /** It has ended by a fault of this listener, and nobody will start it again. */
    default void ended(Throwable fault) {
    }

}
