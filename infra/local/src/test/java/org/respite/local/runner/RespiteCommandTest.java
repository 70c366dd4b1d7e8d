package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What can be wrong before anything is started. */
class RespiteCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("--no-demo", "--replay", "--demo-weeks", "--data", "--ingest-port",
                "--kafka-port");
    }

    @Test
    void saysABusyPortInOneLine() throws IOException {
        Ports free = RunnerPorts.choose();
        try (var busy = new ServerSocket(free.ingest(), 1, InetAddress.getLoopbackAddress())) {
            int code = execute("--data", folder.toString(), "--ingest-port", "" + busy.getLocalPort());

            assertThat(code).isEqualTo(RespiteCommand.BAD_START);
            assertThat(err.toString().lines()).singleElement()
                .asString()
                .isEqualTo("respite: --ingest-port: %d (expected: a free port, this one is in use)",
                        busy.getLocalPort());
        }
    }

    @Test
    void saysAnUnwritableFolderInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(execute("--data", file.resolve("below").toString())).isEqualTo(RespiteCommand.BAD_START);
        assertThat(err.toString().lines()).singleElement()
            .asString()
            .startsWith("respite: --data: ")
            .endsWith("(expected: a folder that can be made and written)");
    }

    @Test
    void leavesAFolderToTheRunnerThatHasIt() {
        try (var _ = DataFolder.take(folder)) {
            assertThat(execute("--data", folder.toString())).isEqualTo(RespiteCommand.BAD_START);
            assertThat(err.toString().lines()).singleElement()
                .asString()
                .endsWith("(expected: a folder no other runner is using)");
        }
    }

    @Test
    void doesNotGuessWhatAnUnknownOptionMeans() {
        assertThat(execute("--nodemo")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Unknown option");
    }

    private int execute(String... arguments) {
        return RespiteCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    }

}
