package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final ImportedLine COUNTED = new ImportedLine(202, true, "");

    private static final ImportedLine LATE = new ImportedLine(202, false, "");

    private static final ImportedLine REFUSED = new ImportedLine(422, false, "answers.energy (expected: 1..10)");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("replay.json");
    }

    @Test
    void countsWhatWasTakenAndWhatWasNot() {
        var checkpoint = Checkpoint.start("a").plus(List.of(COUNTED, LATE, REFUSED, REFUSED));

        assertThat(checkpoint.sent()).isEqualTo(4);
        assertThat(checkpoint.accepted()).isEqualTo(2);
        assertThat(checkpoint.counted()).isEqualTo(1);
        assertThat(checkpoint.refused()).isEqualTo(Map.of("answers.energy (expected: 1..10)", 2));
    }

    @Test
    void goesOnWhereTheLastRunStopped() {
        var checkpoint = Checkpoint.start("a").plus(List.of(COUNTED, REFUSED));

        checkpoint.write(file);

        assertThat(Checkpoint.read(file, "a")).isEqualTo(checkpoint);
    }

    @Test
    void remembersThatItIsOver() {
        Checkpoint.start("a").plus(List.of(COUNTED)).finished().write(file);

        assertThat(Checkpoint.read(file, "a").done()).isTrue();
    }

    @Test
    void startsAnewForOtherLines() {
        Checkpoint.start("a").plus(List.of(COUNTED)).finished().write(file);

        assertThat(Checkpoint.read(file, "b")).isEqualTo(Checkpoint.start("b"));
    }

    @Test
    void startsAnewWhereThereIsNone() {
        assertThat(Checkpoint.read(file, "a")).isEqualTo(Checkpoint.start("a"));
    }

}
