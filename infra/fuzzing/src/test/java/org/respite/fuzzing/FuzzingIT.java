package org.respite.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.alert.indicator.ParsedRecordsFuzz;
import org.respite.contract.EventTypeFuzz;
import org.respite.http.condition.IfMatchFuzz;
import org.respite.ingest.checkin.SubmissionFuzz;
import org.respite.ingest.journal.LogRecordsFuzz;
import org.respite.ingest.privacy.PolicyInForceFuzz;
import org.respite.ingest.roster.RosterFileFuzz;
import org.respite.scoring.keys.ChainKeyFuzz;
import org.respite.scoring.topology.StoredStateFuzz;
import org.respite.scoring.topology.source.CheckInReaderFuzz;
import org.respite.scoring.topology.source.ErasureReaderFuzz;
import org.respite.scoring.topology.source.UnitTreeReaderFuzz;

/**
 * Arbitrary bytes for whatever reads a topic, a store, a file or a request: no reader
 * throws past its own boundary. Two targets at a time; how long each is driven is the
 * property {@code fuzz.seconds} of the module, and without one nothing is.
 */
@Tag("attacks")
@Execution(ExecutionMode.CONCURRENT)
class FuzzingIT {

    /** Found within the first second on an idle machine. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

    private static final Path FOLDER = Path.of("target", "fuzzing").toAbsolutePath();

    static List<Class<?>> targets() {
        return List.of(EventTypeFuzz.class, SubmissionFuzz.class, CheckInReaderFuzz.class, ErasureReaderFuzz.class,
                UnitTreeReaderFuzz.class, StoredStateFuzz.class, RosterFileFuzz.class, ParsedRecordsFuzz.class,
                IfMatchFuzz.class, PolicyInForceFuzz.class, LogRecordsFuzz.class, ChainKeyFuzz.class);
    }

    @BeforeAll
    static void isAskedFor() {
        assumeThat(SECONDS).as("how long: -Dfuzz.seconds=").isPositive();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingEscapes(Class<?> target) throws Exception {
        var fuzzer = new Fuzzer(FOLDER, Duration.ofSeconds(SECONDS));

        int found = fuzzer.drive(target);

        assertThat(found).as(() -> said(fuzzer.output(target))).isZero();
    }

    /** Else its silence would say nothing. */
    @Test
    void aPlantedFaultIsFound() throws Exception {
        assertThat(new Fuzzer(FOLDER, LONG_ENOUGH).drive(CarelessFuzz.class)).isEqualTo(Fuzzer.FOUND);
    }

    private static String said(Path output) {
        try {
            return Files.readString(output);
        }
        catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

}
