package org.respite.local.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.respite.contract.ContractJson;
import org.respite.local.demo.DemoOrganisation;
import org.respite.local.demo.DemoPlan;
import org.respite.local.demo.DemoRoster;
import org.respite.local.disk.OwnerOnly;
import org.respite.local.replay.ReplaySource;

/**
 * Makes what a run begins with, once a data folder: the demo's plan and the roster. Both
 * files may be edited; what is there is used.
 */
final class Preparation {

    /** Any would do; this one tells the story as it is meant at the usual length. */
    private static final long SEED = 20260101;

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final RunnerOptions options;

    private final DataFolder folder;

    private final InstantSource real;

    Preparation(RunnerOptions options, DataFolder folder, InstantSource real) {
        this.options = options;
        this.folder = folder;
        this.real = real;
    }

    /** What is to be replayed; nothing where the run starts empty. */
    Optional<ReplaySource> source() throws IOException {
        if (options.replay() != null) {
            return Optional.of(ReplaySource.file(options.replay(), latest()));
        }
        return options.demo() ? Optional.of(ReplaySource.demo(plan())) : Optional.empty();
    }

    /** Who works where; nothing for a file, whose lines say so. */
    Optional<Path> roster() throws IOException {
        if (options.replay() != null) {
            return Optional.empty();
        }
        if (!Files.exists(folder.roster())) {
            write(folder.roster(), options.demo() ? DemoRoster.of(plan()) : DemoRoster.from(today()));
        }
        return Optional.of(folder.roster());
    }

    private DemoPlan plan() throws IOException {
        if (!Files.exists(folder.plan())) {
            write(folder.plan(),
                    new DemoPlan(SEED, real.instant().truncatedTo(ChronoUnit.SECONDS), options.demoWeeks()));
        }
        return ContractJson.MAPPER.readValue(Files.readAllBytes(folder.plan()), DemoPlan.class);
    }

    /** A phone may be a little ahead of the machine. */
    private Instant latest() {
        return Objects.requireNonNullElseGet(options.until(), () -> real.instant().plus(AHEAD));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(real.instant(), DemoOrganisation.ZONE);
    }

    private static void write(Path file, Object content) {
        OwnerOnly.write(file, ContractJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

}
