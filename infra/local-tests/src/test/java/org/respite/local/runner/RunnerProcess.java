package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runner as a process of its own, as a newcomer would start it. */
final class RunnerProcess implements AutoCloseable {

    /** Generous: the machine may have other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String END = "(end of output)";

    /** What drives a browser, and what it needs: no part of the runner. */
    private static final Pattern BROWSER = Pattern
        .compile("[/\\\\](playwright|driver|driver-bundle|dequeutilites)-[0-9]");

    private final Process process;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private final List<String> seen = new ArrayList<>();

    private RunnerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(() -> {
            process.inputReader().lines().forEach(lines::add);
            lines.add(END);
        });
    }

    /**
     * Starts it.
     * @param jvm options of the JVM
     */
    static RunnerProcess start(Path data, Ports ports, List<String> jvm, String... options) throws IOException {
        var command = Stream.of(
                Stream.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx320m", "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow", "-Drespite.stop-with-parent=true"),
                jvm.stream(),
                Stream.of("-cp", classPath(jvm), RespiteCommand.class.getName(), "--data", data.toString()),
                portOptions(ports), Arrays.stream(options))
            .flatMap(part -> part)
            .toList();
        return new RunnerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line of its output that is like that. */
    String await(Predicate<String> wanted) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                seen.add(line);
                if (wanted.test(line)) {
                    return line;
                }
                assertThat(line).as("what it said: %s", seen).isNotEqualTo(END);
            }
        }
        throw new AssertionError("not said in time: " + seen);
    }

    String awaitReady() throws InterruptedException {
        return await(line -> line.startsWith("respite ready"));
    }

    /** As the machine's power going: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * As Ctrl-C. By its handle: {@link Process#destroy} would close what it still says.
     */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.getInputStream().close();
        }
        catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    /**
     * Without the tests' jar of scoring-service unless it is asked for: it can switch the
     * noise off.
     */
    private static String classPath(List<String> jvm) {
        boolean tests = jvm.stream().anyMatch(option -> option.contains("NoNoise"));
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> tests || !(entry.endsWith("-tests.jar") || entry.endsWith("test-classes")))
            .filter(entry -> !BROWSER.matcher(entry).find())
            .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static Stream<String> portOptions(Ports ports) {
        return Stream.of("--ingest-port=" + ports.ingest(), "--scoring-port=" + ports.scoring(),
                "--alert-port=" + ports.alert(), "--identity-port=" + ports.identity(), "--kafka-port=" + ports.kafka(),
                "--mongo-port=" + ports.mongo());
    }

}
