package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.keys.NoiseKeys;

/** Streams of one clinic, and what tests look up in what they release. */
abstract class ClinicStreams {

    static final Clinic CLINIC = new Clinic("clinic");

    @TempDir
    Path disk;

    final FakeNoiseKeys noNoise = new FakeNoiseKeys();

    final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var harness : open) {
            harness.close();
        }
    }

    StreamHarness stream() {
        return stream(noNoise);
    }

    /** As in production: keys on disk, shared by all streams of a test. */
    StreamHarness noisy() {
        return stream(keys());
    }

    FileNoiseKeys keys() {
        return new FileNoiseKeys(disk.resolve("keys"));
    }

    StreamHarness stream(NoiseKeys keys) {
        var harness = new StreamHarness(disk.resolve("state-" + open.size()), keys);
        open.add(harness);
        return harness;
    }

    static TeamIndicatorReleased cell(List<TeamIndicatorReleased> cells, String unit) {
        return cells.stream().filter(cell -> cell.unit().equals(unit)).findFirst().orElseThrow();
    }

    static String header(TestRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

}
