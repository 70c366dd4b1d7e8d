package org.respite.scoring.topology.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.pack.KeyForm;
import org.respite.scoring.score.ScoringKey;
import org.respite.scoring.topology.model.SourceEvent.Erasure;
import org.respite.scoring.topology.model.SourceEvent.ScoredCheckIn;
import org.respite.scoring.topology.model.SourceEvent.UnplacedCheckIn;

/**
 * Sends dead letters of check-ins again that this version can read. As often as it is
 * done: a check-in counts once, by its id. One that cannot be counted still becomes
 * another letter; of all letters about one event one is sent in a run, so there is one
 * more after it and not twice as many. Unit trees are left alone, since an old one sent
 * again would be the newest in its topic; ingest-service publishes them when it starts.
 */
public final class DeadLetterReplay {

    /** The first argument that asks for it. */
    public static final String NAME = "replay-dead-letters";

    private static final String USAGE = "usage: " + NAME
            + " [--bootstrap-servers=HOST:PORT,…] [--client-config=FILE] [--send]";

    private static final Duration POLL = Duration.ofMillis(500);

    private final EventReader checkIns = new CheckInReader(new ScoringKey(KeyForm.withShipped()));

    private final EventReader erasures = new ErasureReader();

    private final Properties client;

    private final boolean send;

    private int letters;

    private int readable;

    private final Set<Id> sent = new HashSet<>();

    /** Two letters can be about one event, and only one of them is sent. */
    private record Id(EventType<?> type, String contributor, UUID event) {
    }

    private record Letter(Id id, ProducerRecord<String, byte[]> event) {
    }

    private DeadLetterReplay(Properties client, boolean send) {
        this.client = client;
        this.send = send;
    }

    /**
     * Runs the command: without {@code --send} it only counts.
     * @return the process' exit code
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var client = new Properties();
            client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                    option(arguments, "--bootstrap-servers=").orElse("localhost:9092"));
            option(arguments, "--client-config=").ifPresent(file -> load(client, file));
            requireKnown(arguments);
            out.println(new DeadLetterReplay(client, arguments.contains("--send")).replay());
            return 0;
        }
        catch (IllegalArgumentException unknown) {
            err.println(unknown.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
            .filter(argument -> argument.startsWith(name))
            .map(argument -> argument.substring(name.length()))
            .findFirst();
    }

    private static void requireKnown(List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.equals("--send") && !argument.startsWith("--bootstrap-servers=")
                    && !argument.startsWith("--client-config=")) {
                throw new IllegalArgumentException("argument: " + argument + " (expected: one of those below)");
            }
        }
    }

    private static void load(Properties client, String file) {
        try (InputStream settings = new FileInputStream(file)) {
            client.load(settings);
        }
        catch (IOException unreadable) {
            throw new IllegalArgumentException("client-config: " + file + " (expected: a file that can be read)",
                    unreadable);
        }
    }

    private String replay() {
        try (Consumer<byte[], byte[]> consumer = consumer(); Producer<String, byte[]> producer = producer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.deadLettersOf(Topics.CHECK_INS))
                .stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(letter -> replay(letter, producer));
            }
            producer.flush();
        }
        return "dead letters of check-ins: " + letters + ", readable now: " + readable + ", sent again: " + sent.size();
    }

    private void replay(ConsumerRecord<byte[], byte[]> letter, Producer<String, byte[]> producer) {
        letters++;
        read(letter).ifPresent(found -> {
            readable++;
            if (send && sent.add(found.id())) {
                acknowledged(producer, found.event());
            }
        });
    }

    /** With the headers that a letter lacks, as ingest-service sent it. */
    private Optional<Letter> read(ConsumerRecord<byte[], byte[]> letter) {
        if (checkIns.read(letter.key(), letter.value()) instanceof ScoredCheckIn checkIn) {
            return Optional.of(letter(EventType.CHECK_IN_ACCEPTED, checkIn.contributor(), checkIn.id(), letter));
        }
        if (checkIns.read(letter.key(), letter.value()) instanceof UnplacedCheckIn checkIn) {
            return Optional.of(letter(EventType.CHECK_IN_ACCEPTED, checkIn.contributor(), checkIn.id(), letter));
        }
        if (erasures.read(letter.key(), letter.value()) instanceof Erasure erasure) {
            return Optional.of(letter(EventType.CHECK_IN_ERASED, erasure.contributor(), erasure.id(), letter));
        }
        return Optional.empty();
    }

    private static <T> Letter letter(EventType<T> type, String contributor, UUID id,
            ConsumerRecord<byte[], byte[]> letter) {
        return new Letter(new Id(type, contributor, id), type.toRecord(type.read(letter.value())));
    }

    private static void acknowledged(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> event) {
        try {
            producer.send(event).get();
        }
        catch (InterruptedException stopping) {
            throw new InterruptException(stopping);
        }
        catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "the broker refused a record (expected: the right to write to " + Topics.CHECK_INS + ")",
                    refused.getCause());
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                with(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(with(Map.of(ProducerConfig.ACKS_CONFIG, "all")), new StringSerializer(),
                new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> settings = client.stringPropertyNames()
            .stream()
            .collect(Collectors.toMap(name -> name, client::getProperty));
        settings.putAll(more);
        return settings;
    }

}
