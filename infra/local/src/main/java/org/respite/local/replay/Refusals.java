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
final class Refusals {

    private final Path file;

    Refusals(Path file) {
        this.file = file;
    }

    void note(List<TimedLine> lines, List<LineResult> results) {
        List<String> refused = IntStream.range(0, lines.size())
            .filter(i -> !results.get(i).isAccepted())
            .mapToObj(i -> text(lines.get(i), results.get(i)))
            .toList();
        if (!refused.isEmpty()) {
            append(refused);
        }
    }

    private static String text(TimedLine line, LineResult result) {
        return ContractJson.MAPPER
            .writeValueAsString(Map.of("line", line.number(), "status", result.status(), "reason", result.reason()));
    }

    private void append(List<String> refused) {
        try {
            Files.write(file, refused, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

}
