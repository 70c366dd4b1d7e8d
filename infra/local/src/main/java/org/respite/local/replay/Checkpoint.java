package org.respite.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.ContractJson;
import org.respite.local.disk.OwnerOnly;

/**
 * How far a replay has come. What was sent after the last checkpoint is sent again after
 * a crash; a check-in sent twice is one check-in.
 *
 * @param source the fingerprint of what is replayed
 * @param sent lines answered, from the first: accepted ones and refused ones
 * @param accepted lines taken
 * @param counted lines taken that count for a period
 * @param refused how many lines were not taken, by reason
 * @param done whether the replay is over
 */
public record Checkpoint(String source, int sent, int accepted, int counted, SortedMap<String, Integer> refused,
        boolean done) {

    public Checkpoint {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    static Checkpoint start(String source) {
        return new Checkpoint(source, 0, 0, 0, new TreeMap<>(), false);
    }

    /** The last one of the source, or a first one. */
    static Checkpoint read(Path file, String source) {
        if (!Files.exists(file)) {
            return start(source);
        }
        try {
            var last = ContractJson.MAPPER.readValue(Files.readAllBytes(file), Checkpoint.class);
            return last.source().equals(source) ? last : start(source);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Path file) {
        OwnerOnly.write(file, ContractJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    Checkpoint plus(List<ImportedLine> results) {
        var reasons = new TreeMap<>(refused);
        results.stream()
            .filter(result -> !result.isAccepted())
            .forEach(result -> reasons.merge(result.reason(), 1, Integer::sum));
        int taken = (int) results.stream().filter(ImportedLine::isAccepted).count();
        int counting = (int) results.stream().filter(ImportedLine::counts).count();
        return new Checkpoint(source, sent + results.size(), accepted + taken, counted + counting, reasons, false);
    }

    Checkpoint finished() {
        return new Checkpoint(source, sent, accepted, counted, refused, true);
    }
}
