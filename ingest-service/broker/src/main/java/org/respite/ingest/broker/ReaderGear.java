package org.respite.ingest.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What a reader needs.
 *
 * @param consumers opens one, without a group
 * @param meters for how far behind it is
 * @param lastResort ends the process, if the JVM itself has failed
 */
public record ReaderGear(Supplier<Consumer<String, byte[]>> consumers, MeterRegistry meters,
        java.util.function.Consumer<VirtualMachineError> lastResort) {

    /** For {@code Runtime.halt}: software failed. */
    private static final int FAILED = 70;

    /**
     * With a last resort that runs no hooks: without memory they could hang, and whoever
     * supervises the process is waiting to start it again.
     */
    public static ReaderGear of(Supplier<Consumer<String, byte[]>> consumers, MeterRegistry meters) {
        return new ReaderGear(consumers, meters, _ -> Runtime.getRuntime().halt(FAILED));
    }

}
