package org.respite.attack;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.attack.finding.Measurement;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.attack.surface.Surface;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * Takes over alert-service, its login and all, and looks what the broker gives it; then
 * looks at released records for something beside the figures: headers, gaps, an order
 * that changes.
 */
final class AlertPrincipalOnKafka implements RunningAttack {

    private static final String ORGANISATION = "alert-principal";

    private static final Teams TEAMS = new Teams("listed", 6, 12);

    /** Teams, their department and the organisation. */
    private static final int CELLS = TEAMS.number() + 2;

    private static final Set<String> READABLE = Set.of(Topics.UNITS, Topics.TEAM_INDICATORS, Topics.TEAM_ALERTS,
            Topics.PRIVACY_POLICY);

    private static final List<String> NOT_WRITABLE = List.of(Topics.CHECK_INS, Topics.UNITS, Topics.TEAM_INDICATORS);

    private static final Set<String> HEADERS = Set.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time",
            "content-type");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String attempt() {
        return "use the broker as alert-service";
    }

    @Override
    public List<Measurement> mount(RunningSystem system) {
        Surface surface = system.open(ORGANISATION);
        surface.roster(TEAMS.teams());
        int first = surface.fortnight();
        surface.answer(TEAMS.others(first, TEAMS.roster()));
        surface.endFortnight();
        // The second time some do not answer, and are withheld.
        surface.answer(TEAMS.others(first + 1, 2));
        surface.endFortnight();
        Set<String> readable = system.topics()
            .stream()
            .filter(topic -> canRead(system, topic))
            .collect(Collectors.toCollection(TreeSet::new));
        List<ConsumerRecord<String, byte[]>> released = system.records(Topics.TEAM_INDICATORS)
            .stream()
            .filter(record -> record.key().startsWith(ORGANISATION + "/"))
            .toList();
        return List.of(
                Measurement.none("topics it reads and should not",
                        readable.stream().filter(topic -> !READABLE.contains(topic)).count()),
                Measurement.none("topics it should read and cannot",
                        READABLE.stream().filter(topic -> !readable.contains(topic)).count()),
                Measurement.none("topics it writes and should not",
                        NOT_WRITABLE.stream().filter(topic -> canWrite(system, topic)).count()),
                Measurement.none("headers nobody agreed on", foreignHeaders(released)),
                Measurement.none("fortnights without one record for each unit",
                        List.of(first, first + 1).stream().filter(f -> of(f, released).size() != CELLS).count()),
                Measurement.none("partitions whose order changed between fortnights",
                        order(of(first, released)).equals(order(of(first + 1, released))) ? 0 : 1));
    }

    private static boolean canRead(RunningSystem system, String topic) {
        Map<String, Object> settings = new HashMap<>(system.brokerAs(Service.ALERT));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition, PATIENCE);
            consumer.poll(Duration.ofMillis(500));
            return true;
        }
        catch (AuthorizationException denied) {
            return false;
        }
    }

    private static boolean canWrite(RunningSystem system, String topic) {
        Map<String, Object> settings = new HashMap<>(system.brokerAs(Service.ALERT));
        settings.put("max.block.ms", PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "", "")).get();
            return true;
        }
        catch (AuthorizationException denied) {
            return false;
        }
        catch (ExecutionException denied) {
            return !(denied.getCause() instanceof AuthorizationException);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static long foreignHeaders(List<ConsumerRecord<String, byte[]>> released) {
        return released.stream()
            .flatMap(record -> Arrays.stream(record.headers().toArray()))
            .map(Header::key)
            .distinct()
            .filter(header -> !HEADERS.contains(header))
            .count();
    }

    private static List<ConsumerRecord<String, byte[]>> of(int fortnight,
            List<ConsumerRecord<String, byte[]>> released) {
        return released.stream().filter(record -> {
            TeamIndicatorReleased cell = EventType.TEAM_INDICATOR_RELEASED.read(record.value());
            return cell.cadence() == Cadence.FORTNIGHT && cell.period() == fortnight;
        }).toList();
    }

    private static Map<Integer, List<String>> order(List<ConsumerRecord<String, byte[]>> release) {
        return release.stream()
            .collect(Collectors.groupingBy(ConsumerRecord::partition,
                    Collectors.mapping(ConsumerRecord::key, Collectors.toList())));
    }

}
