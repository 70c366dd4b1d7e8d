package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.Catalogues;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.topology.state.StateStores;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.SettableClock;
import org.respite.testsupport.TopicProbe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

/**
 * What waits is on the broker whatever a version has on its disk: one that kept it in
 * memory left a disk that knows nothing of it.
 */
@SpringBootTest(classes = WaitingUpgradeIT.Broker.class, webEnvironment = WebEnvironment.NONE)
class WaitingUpgradeIT {

    private static final Clinic CLINIC = new Clinic("waiting");

    private static final List<CheckInAccepted> ENERGIES = IntStream.range(0, 20)
        .mapToObj(number -> CLINIC.energy("north", "p" + number, FORTNIGHT, 3))
        .toList();

    @TempDir
    private Path disk;

    @Autowired
    private KafkaConnectionDetails connection;

    private final SettableClock clock = new SettableClock(CALENDAR.startOf(FORTNIGHT));

    @Test
    void whatWaitedInMemoryIsScoredByAVersionThatKeepsItOnDisk() throws Exception {
        try (var before = stream(Catalogues.without("daily-energy/1")); var producer = producer()) {
            ENERGIES.forEach(checkIn -> producer.send(EventType.CHECK_IN_ACCEPTED.toRecord(checkIn)));
            producer.flush();
            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .untilAsserted(() -> assertThat(waiting(before)).isEqualTo(ENERGIES.size()));
        }
        forgetOnDisk();

        try (var after = stream(Catalogue.shipped())) {
            Awaitility.await()
                .atMost(TopicProbe.PATIENCE.multipliedBy(2))
                .untilAsserted(() -> assertThat(after.count("respite.scoring.check.ins", "outcome", "contributed"))
                    .isEqualTo(ENERGIES.size()));
            assertThat(waiting(after)).isZero();
            assertThat(after.count("respite.scoring.check.ins", "outcome", "repeated")).isZero();
        }
    }

    /** No files, and no place in the changelog up to which they would hold it. */
    private void forgetOnDisk() throws IOException {
        List<Path> files;
        try (var all = Files.walk(disk)) {
            files = all.toList();
        }
        assertThat(files).anyMatch(WaitingUpgradeIT::isStore);
        for (Path file : files) {
            if (isStore(file)) {
                FileSystemUtils.deleteRecursively(file);
            }
            else if (file.endsWith(".checkpoint")) {
                forgetPlace(file);
            }
        }
    }

    private static boolean isStore(Path file) {
        return file.endsWith(StateStores.WAITING_CHECK_INS);
    }

    /** A version, the number of lines, and a line for each changelog. */
    private static void forgetPlace(Path checkpoint) throws IOException {
        List<String> places = Files.readAllLines(checkpoint)
            .stream()
            .skip(2)
            .filter(line -> !line.contains(StateStores.WAITING_CHECK_INS))
            .toList();
        Files.writeString(checkpoint, "0\n" + places.size() + "\n" + String.join("\n", places) + "\n");
    }

    private static double waiting(MortalStream stream) {
        return stream.meters.get("respite.scoring.check.ins.waiting").gauge().value();
    }

    private MortalStream stream(Catalogue catalogue) {
        return new MortalStream(broker(), "waiting-upgrade", disk, new FileNoiseKeys(disk.resolve("keys")), clock,
                catalogue, Map.of());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", broker()), new StringSerializer(),
                new ByteArraySerializer());
    }

    private String broker() {
        return String.join(",", connection.getBootstrapServers());
    }

    @SpringBootConfiguration
    @Import(RealBackends.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Broker {

    }

}
