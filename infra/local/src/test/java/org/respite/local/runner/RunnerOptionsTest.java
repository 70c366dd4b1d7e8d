package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerOptionsTest {

    private static final Ports PORTS = new Ports(1, 2, 3, 4, 5, 7);

    @TempDir
    private Path folder;

    @Test
    void keepADemoApartFromEverythingReal() {
        assertThat(options(true, null).folder()).isEqualTo(Path.of(".respite", "demo"));
        assertThat(options(false, null).folder()).isEqualTo(Path.of(".respite", "live"));
    }

    @Test
    void keepEachReplayedFileApart() throws IOException {
        Path file = Files.createFile(folder.resolve("bh1996-replay.ndjson"));

        assertThat(options(false, file).folder()).isEqualTo(Path.of(".respite", "bh1996-replay"));
    }

    @Test
    void useTheFolderThatIsNamed() {
        assertThat(new RunnerOptions(true, 26, null, null, folder, PORTS).folder()).isEqualTo(folder);
    }

    @Test
    void nameAFileThatIsNotThere() {
        assertThatThrownBy(() -> options(false, folder.resolve("missing"))).isInstanceOf(StartProblem.class)
            .hasMessageStartingWith("--replay: ")
            .hasMessageEndingWith("(expected: a file that can be read)");
    }

    @Test
    void refuseADemoTooShortForItsStory() {
        assertThatThrownBy(() -> new RunnerOptions(true, 3, null, null, null, PORTS))
            .hasMessage("--demo-weeks: 3 (expected: 4..104)");
    }

    @Test
    void boundNothingWithoutAFile() {
        assertThatThrownBy(() -> new RunnerOptions(true, 26, null, Instant.EPOCH, null, PORTS))
            .hasMessageStartingWith("--until: ");
    }

    private static RunnerOptions options(boolean demo, @Nullable Path replay) {
        return new RunnerOptions(demo, 26, replay, null, null, PORTS);
    }

}
