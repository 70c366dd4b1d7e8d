package org.respite.bench.detection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.contract.EventType;

/**
 * Broker and document store in a process of their own, which publishes a year of cells
 * when it is told to.
 */
public final class RemoteBackends implements AutoCloseable {

    private static final int FORTNIGHTS = 26;

    private static final double NANOS_PER_SECOND = 1e9;

    private final OtherJvm jvm;

    private final String brokers;

    private final String store;

    private RemoteBackends(OtherJvm jvm) {
        this.jvm = jvm;
        this.brokers = Objects.requireNonNull(jvm.next());
        this.store = Objects.requireNonNull(jvm.next());
    }

    static RemoteBackends start(List<String> arguments) {
        return new RemoteBackends(OtherJvm.start(RemoteBackends.class, List.of(), arguments));
    }

    /** In the other process: one publication for each line that comes in. */
    public static void main(String[] args) {
        var arguments = Arguments.of(args);
        var log = new ReleasedYear(arguments.units(), arguments.seed()).records(FORTNIGHTS);
        try (var backends = new Backends(); var orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            OtherJvm.say(backends.brokers());
            OtherJvm.say(backends.store());
            while (orders.hasNextLine()) {
                orders.nextLine();
                publish(log, backends.brokers());
                OtherJvm.say("published");
            }
        }
        // Neither the broker nor the store leaves all its threads behind.
        System.exit(0);
    }

    private static void publish(List<List<byte[]>> log, String brokers) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            log.stream()
                .flatMap(List::stream)
                .map(EventType.TEAM_INDICATOR_RELEASED::read)
                .map(EventType.TEAM_INDICATOR_RELEASED::toRecord)
                .forEach(cell -> {
                    var _ = producer.send(cell);
                });
        }
    }

    String brokers() {
        return brokers;
    }

    String store() {
        return store;
    }

    /** Completes when all cells are with the broker. */
    void publish() {
        jvm.tell("publish");
        jvm.next();
    }

    double cpuSeconds() {
        return jvm.cpu().toNanos() / NANOS_PER_SECOND;
    }

    @Override
    public void close() {
        jvm.close();
    }

}
