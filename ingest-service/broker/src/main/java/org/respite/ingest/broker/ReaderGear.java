package org.respite.ingest.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.respite.kafka.ReaderSettings;
import org.springframework.kafka.core.ConsumerFactory;

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
     * With consumers of the service's factory, for a topic that is there already.
     * @param client names them at the broker
     * @param more settings of theirs
     */
    public static ReaderGear of(ConsumerFactory<?, ?> kafka, String client, Map<String, String> more,
            MeterRegistry meters) {
        var settings = ReaderSettings.with(more);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return of(() -> consumer(kafka, client, settings), meters);
    }

    @SuppressWarnings("unchecked") // the deserialisers are those of ReaderSettings
    private static Consumer<String, byte[]> consumer(ConsumerFactory<?, ?> kafka, String client, Properties settings) {
        return (Consumer<String, byte[]>) kafka.createConsumer(null, client, null, settings);
    }

    /**
     * With a last resort that runs no hooks: without memory they could hang, and whoever
     * supervises the process is waiting to start it again.
     */
    public static ReaderGear of(Supplier<Consumer<String, byte[]>> consumers, MeterRegistry meters) {
        return new ReaderGear(consumers, meters, _ -> Runtime.getRuntime().halt(FAILED));
    }

}
