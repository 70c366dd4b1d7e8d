package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * With answers that people gave. The files lie beside the project; without them there is
 * nothing to count.
 */
@Tag("attacks")
@Execution(ExecutionMode.CONCURRENT)
class RealAnswersIT {

    private static final Path FILES = Path.of("../../../shared/data");

    @TempDir
    private Path folder;

    @Test
    void survivesACrashInTheMiddleOfAFileThatIsCutAndSentAgain() throws Exception {
        List<String> lines = lines("bh1996-replay.ndjson");
        var run = new NoiseFreeRun(folder, RunnerPorts.choose());
        run.crash(NoiseFreeRun.cutAndSentAgain(lines));
        try (var runner = run.start(NoiseFreeRun.cutAndSentAgain(lines))) {
            runner.awaitReady();

            run.assertReleased(new Recount(lines));
        }
    }

    @Test
    void releasesWhatIsInTheFileHoweverOftenItIsSent() throws Exception {
        List<String> lines = lines("menghini2023-replay.ndjson");
        var run = new NoiseFreeRun(folder, RunnerPorts.choose());
        try (var runner = run.start(NoiseFreeRun.twice(lines))) {
            assertThat(runner.await(line -> line.contains(" refused; "))).contains(" 0 refused; ");
            runner.awaitReady();

            run.assertReleased(new Recount(lines));
            run.changesNothingSentAgain(lines);
        }
    }

    private static List<String> lines(String name) throws IOException {
        Path file = FILES.resolve(name);
        assumeThat(file).as("%s beside the project", name).isRegularFile();
        return Files.readAllLines(file);
    }

}
