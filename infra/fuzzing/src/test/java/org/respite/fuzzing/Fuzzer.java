package org.respite.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Jazzer, in a process of its own for each target: it instruments whatever it drives. */
final class Fuzzer {

    /** What it says of a fault by its exit code. */
    static final int FOUND = 77;

    private final Path folder;

    private final Duration duration;

    /**
     * @param folder keeps seeds, inputs that fail, and what the fuzzer said
     * @param duration for each target
     */
    Fuzzer(Path folder, Duration duration) {
        this.folder = folder;
        this.duration = duration;
    }

    /**
     * Drives {@code public static void fuzzerTestOneInput(byte[])} of the target.
     * @return the exit code: 0 if nothing was found
     */
    int drive(Class<?> target) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(target.getSimpleName()));
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading", "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(), "--instrumentation_includes=org.respite.**",
                "--reproducer_path=" + own, "-artifact_prefix=" + own + "/", "-max_len=32768", "-len_control=0",
                "-max_total_time=" + duration.toSeconds()));
        command.add(Seeds.into(Files.createDirectories(own.resolve("seeds"))).toString());
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(output(target).toFile())
            .start()
            .waitFor();
    }

    Path output(Class<?> target) {
        return folder.resolve(target.getSimpleName() + ".log");
    }

}
