package org.respite.operations.clock;

import java.time.Instant;

/** Where the broker's time comes from. */
interface BrokerTime extends AutoCloseable {

    /**
     * Has the broker append something and returns the time at which it did. Blocks until
     * it has answered.
     * @param reading what the service's own clock shows, for people who look
     * @throws NoBrokerTimeException if it does not say
     */
    Instant append(Instant reading) throws InterruptedException;

    @Override
    void close();

}
