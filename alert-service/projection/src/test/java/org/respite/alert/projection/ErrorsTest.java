package org.respite.alert.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ErrorsTest {

    private static final int OUT_OF_MEMORY = 3;

    @Test
    void goesOnAfterAnError() {
        assertThatThrownBy(() -> Errors.caught(() -> {
            throw new StackOverflowError("deep");
        })).isInstanceOf(IllegalStateException.class).hasMessage("StackOverflowError");
        assertThat(Errors.survivedIn(() -> 1)).isEqualTo(1);
    }

    /** For whoever watches it to start another. */
    @Test
    void endsTheProcessWithoutMemory() throws Exception {
        assertThat(exitOf("forgetful")).isEqualTo(OUT_OF_MEMORY);
        assertThat(exitOf("forgetful", "inside")).as("inside an operator").isEqualTo(OUT_OF_MEMORY);
        assertThat(exitOf()).as("without an error").isZero();
    }

    private static int exitOf(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Forgetful.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    static final class Forgetful {

        private Forgetful() {
        }

        public static void main(String[] arguments) {
            if (arguments.length > 1) {
                Errors.within(Mono.fromRunnable(() -> {
                    throw new OutOfMemoryError("none left");
                }).subscribeOn(Schedulers.parallel())).block(Duration.ofSeconds(30));
            }
            else if (arguments.length > 0) {
                Errors.survivedIn(() -> {
                    throw new OutOfMemoryError("none left");
                });
            }
        }

    }

}
