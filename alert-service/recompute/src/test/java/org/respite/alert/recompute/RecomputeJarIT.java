package org.respite.alert.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.ContractJson;

/** The jar as somebody has it who has nothing else of this project. */
class RecomputeJarIT {

    @TempDir
    private Path folder;

    @Test
    void drawsAlertsFromAFileOfCells() throws IOException, InterruptedException {
        var cells = folder.resolve("cells.ndjson");
        Files.writeString(cells,
                new Lakeside("lakeside").releases(60, 79, new Step(70, 75, 25))
                    .stream()
                    .map(ContractJson.MAPPER::writeValueAsString)
                    .collect(Collectors.joining("\n")));

        var process = run(cells.toString());

        assertThat(new String(process.getInputStream().readAllBytes())).contains("lakeside:crisis-team:rise:");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void saysHowItIsUsed() throws IOException, InterruptedException {
        var process = run();

        assertThat(new String(process.getInputStream().readAllBytes())).contains("usage: recompute CELLS");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar")).findFirst().orElseThrow();
        }
    }

}
