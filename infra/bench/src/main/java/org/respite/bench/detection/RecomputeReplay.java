package org.respite.bench.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.lifecycle.AlertReplay;
import org.respite.alert.recompute.Recompute;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseBuilder;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.ContractJson;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * From a file of released cells to alerts with their history, without broker and store:
 * first the rebuild alone, then the whole command with its explanations. Twice each.
 */
public final class RecomputeReplay {

    private static final int FORTNIGHTS = 26;

    private RecomputeReplay() {
    }

    public static void main(String[] args) throws IOException {
        var arguments = Arguments.of(args);
        var file = Files.createTempFile("cells", ".ndjson");
        try {
            write(new ReleasedYear(arguments.units(), arguments.seed()).records(FORTNIGHTS), file);
            for (String which : List.of("first", "second")) {
                var rebuilt = CpuTime.timed(() -> rebuild(file, arguments.units()));
                OtherJvm.say("recompute, %s: %.2f CPU-seconds, %s".formatted(which, rebuilt.cpu().seconds(),
                        AlertDigest.of(List.copyOf(rebuilt.result().alerts()))));
            }
            for (String which : List.of("first", "second")) {
                var run = CpuTime.timed(() -> command(file, arguments.units()));
                OtherJvm.say("the command with its explanations, %s: %.2f CPU-seconds, exit code %d".formatted(which,
                        run.cpu().seconds(), run.result()));
            }
        }
        finally {
            Files.delete(file);
        }
    }

    private static void write(List<List<byte[]>> log, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (List<byte[]> cells : log) {
                for (byte[] cell : cells) {
                    out.write(new String(cell, StandardCharsets.UTF_8));
                    out.newLine();
                }
            }
        }
    }

    private static AlertReplay rebuild(Path file, int units) {
        SortedMap<Integer, ReleaseBuilder> releases = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines()
                .map(line -> ContractJson.MAPPER.readValue(line, TeamIndicatorReleased.class))
                .forEach(cell -> releases
                    .computeIfAbsent(cell.period(), period -> new ReleaseBuilder(Release.empty(ReleaseId.of(cell))))
                    .take(cell));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var rebuild = new AlertReplay(DetectorSettings.forUnits(units, DetectorSettings.FALSE_ALERTS_PER_WEEK),
                ReleasedYear.ORGANISATION, releases.firstKey());
        releases.values().forEach(release -> rebuild.take(release.release(), Set.of()));
        return rebuild;
    }

    private static int command(Path file, int units) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Recompute.run(List.of(file.toString(), "--json", "--units=" + units), InputStream.nullInputStream(),
                nowhere, System.err);
    }

}
