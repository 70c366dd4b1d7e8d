package org.respite.local.runner;

import java.nio.file.Path;
import java.util.List;

/** Ends a run: in reverse order, in good time, and saying so. */
final class Shutdown {

    /** With it, the runner stops when the process that has started it ends. */
    private static final String WITH_PARENT = "respite.stop-with-parent";

    private final Running running;

    private final Screen screen;

    private final Path data;

    private Shutdown(Running running, Screen screen, Path data) {
        this.running = running;
        this.screen = screen;
        this.data = data;
    }

    /** Answers Ctrl-C, a termination signal, or the end of the parent process. */
    static void on(Running running, Screen screen, Path data) {
        var shutdown = new Shutdown(running, screen, data);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stop, "shutdown"));
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Shutdown::follow);
        }
    }

    private static void follow(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }

    private void stop() {
        screen.say("");
        screen.say("respite: stopping");
        List<String> hanging = running.stop();
        screen.say(hanging.isEmpty() ? "respite: stopped, everything is kept in " + data
                : "respite: stopped without waiting any longer for " + String.join(", ", hanging)
                        + "; the next start repairs what is needed");
    }

}
