package org.respite.bench.detection;

import java.util.List;
import org.respite.bench.detection.CpuTime.Timed;

/**
 * The cells through alert-service itself, from the topic to alerts with their history.
 * Broker and document store run in another process, as in production on other machines,
 * which also publishes the cells. Twice in one JVM, each time with a new broker, store
 * and service.
 */
public final class ServiceReplay {

    private static final int FORTNIGHTS = 26;

    private ServiceReplay() {
    }

    public static void main(String[] args) {
        var arguments = Arguments.of(args);
        replay("first", List.of(args), arguments.units());
        replay("second", List.of(args), arguments.units());
        // Not every client leaves all its threads behind.
        System.exit(0);
    }

    private static void replay(String which, List<String> arguments, int units) {
        try (var backends = RemoteBackends.start(arguments)) {
            var starting = CpuTime.timed(() -> new RunningService(backends, units));
            try (var service = starting.result()) {
                double before = backends.cpuSeconds();
                var replayed = CpuTime.timed(() -> {
                    backends.publish();
                    service.awaitJudged(units * FORTNIGHTS, FORTNIGHTS - 1);
                    return service;
                });
                say(which, replayed, starting.cpu(), backends.cpuSeconds() - before);
            }
        }
    }

    private static void say(String which, Timed<RunningService> replayed, CpuTime starting, double elsewhere) {
        var cpu = replayed.cpu();
        OtherJvm.say("service, %s: %.2f CPU-seconds, %s".formatted(which, cpu.seconds(), replayed.result().archive()));
        cpu.table().forEach(OtherJvm::say);
        OtherJvm.say(cpu.machinery());
        OtherJvm.say("  to start it: %.2f; broker, store and publishing the cells: %.2f; all but the start: %.2f"
            .formatted(starting.seconds(), elsewhere, cpu.seconds() + elsewhere));
    }

}
