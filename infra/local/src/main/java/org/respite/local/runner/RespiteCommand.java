package org.respite.local.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(name = "respite", mixinStandardHelpOptions = true, versionProvider = RespiteVersion.class, sortOptions = false,
        description = { "Starts Kafka, a document store, an identity provider and the three services",
                "on this machine, replays a demo organisation, and goes on in real time.",
                "Ctrl-C stops; starting again goes on where it was." })
public final class RespiteCommand implements Callable<Integer> {

    /** Something the person at the keyboard can mend. */
    static final int BAD_START = 2;

    @Option(names = "--no-demo", description = "Start empty.")
    private boolean noDemo;

    @Option(names = "--demo-weeks", paramLabel = "N", defaultValue = "26",
            description = "How long the demo's story is (default: ${DEFAULT-VALUE}).")
    private int demoWeeks;

    @Option(names = "--replay", paramLabel = "FILE",
            description = "Replay a file of check-ins instead, the clock following it.")
    private @Nullable Path replay;

    @Option(names = "--until", paramLabel = "INSTANT",
            description = "Replay no line answered after it, such as 2027-01-31T00:00:00Z (default: now).")
    private @Nullable Instant until;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "Where everything is kept (default: .respite/demo, .respite/live with --no-demo, "
                    + ".respite/<file> with --replay).")
    private @Nullable Path data;

    @Option(names = "--ingest-port", paramLabel = "PORT", defaultValue = "8081",
            description = "Each service shows health and metrics 1,000 above its port.")
    private int ingestPort;

    @Option(names = "--scoring-port", paramLabel = "PORT", defaultValue = "8082")
    private int scoringPort;

    @Option(names = "--alert-port", paramLabel = "PORT", defaultValue = "8083")
    private int alertPort;

    @Option(names = "--identity-port", paramLabel = "PORT", defaultValue = "9000")
    private int identityPort;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "19092",
            description = "The port after it is taken too.")
    private int kafkaPort;

    @Option(names = "--mongo-port", paramLabel = "PORT", defaultValue = "27317")
    private int mongoPort;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RespiteCommand()).setExecutionExceptionHandler((failed, line, _) -> {
            if (failed instanceof StartProblem problem) {
                line.getErr().println("respite: " + problem.getMessage());
                return BAD_START;
            }
            throw failed;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        return run(options());
    }

    /** Everything that can be wrong is looked at before anything is started. */
    private static int run(RunnerOptions options) throws InterruptedException {
        var folder = DataFolder.take(options.folder());
        options.ports().check();
        Logging.into(folder.logs());
        var running = new Running();
        running.add("data folder", folder);
        var screen = new Screen(System.out);
        Shutdown.on(running, screen, folder.root());
        try {
            new LocalRun(options, folder, running, screen).start();
        }
        catch (IOException | ExecutionException | RuntimeException failed) {
            return Failure.tell(failed, running, screen, folder);
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private RunnerOptions options() {
        var ports = new Ports(ingestPort, scoringPort, alertPort, identityPort, kafkaPort, mongoPort);
        return new RunnerOptions(!noDemo && replay == null, demoWeeks, replay, until, data, ports);
    }

}
