package org.respite.bench.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program of this class path in a process of its own, whose CPU time is its own. What
 * it says is what it prints behind a mark; the rest are logs.
 */
final class OtherJvm implements AutoCloseable {

    private static final String MARK = "bench> ";

    private final Process process;

    private final BufferedReader said;

    private final PrintStream input;

    private OtherJvm(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static OtherJvm start(Class<?> program, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        try {
            return new OtherJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a program to its end, which must be a good one. */
    static void run(Class<?> program, List<String> flags, List<String> arguments, Consumer<String> said) {
        try (var jvm = start(program, flags, arguments)) {
            for (String line = jvm.next(); line != null; line = jvm.next()) {
                said.accept(line);
            }
            int code = jvm.process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(program.getSimpleName() + ": exit code " + code + " (expected: 0)");
            }
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** In the other process: says a line to whoever started it. */
    static void say(String line) {
        System.out.println(MARK + line);
    }

    /** The next line said; null after the last. */
    @org.jspecify.annotations.Nullable
    String next() {
        try {
            String line = said.readLine();
            while (line != null && !line.startsWith(MARK)) {
                line = said.readLine();
            }
            return line == null ? null : line.substring(MARK.length());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void tell(String line) {
        input.println(line);
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }

}
