package org.respite.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.respite.contract.ContractJson;

/**
 * The file that says which lines were refused and why. Lines sent again after a crash can
 * stand in it twice.
 */
final class RefusalsFile {

    /** Why a line's time alone keeps it back. */
    static final String OUTLIER = "checkIn.answeredAt (expected: no later than now or --until, "
            + "and within a year of the other lines)";

    private static final int NOT_SENT = 422;

    private final Path file;

    RefusalsFile(Path file) {
        this.file = file;
    }

    /** Lines that were not sent at all. */
    void note(List<TimedLine> outliers) {
        append(outliers.stream().map(line -> text(line, new ImportedLine(NOT_SENT, false, OUTLIER))).toList());
    }

    void note(List<TimedLine> lines, List<ImportedLine> results) {
        List<String> refused = IntStream.range(0, lines.size())
            .filter(i -> !results.get(i).isAccepted())
            .mapToObj(i -> text(lines.get(i), results.get(i)))
            .toList();
        append(refused);
    }

    private static String text(TimedLine line, ImportedLine result) {
        return ContractJson.MAPPER
            .writeValueAsString(Map.of("line", line.number(), "status", result.status(), "reason", result.reason()));
    }

    private void append(List<String> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            Files.write(file, refused, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

}
