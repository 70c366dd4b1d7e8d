package org.respite.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.respite.contract.ContractJson;
import org.respite.local.demo.DemoGenerator;
import org.respite.local.demo.DemoPlan;
import tools.jackson.core.JacksonException;

/**
 * What is replayed, in the order of answering. Held in memory: some hundred thousand
 * lines are fine, millions are not.
 *
 * @param name what people call it
 * @param fingerprint tells whether a replay that was interrupted was of the same lines
 * @param lines in the order of their times
 * @param until where the clock goes in the end
 */
public record ReplaySource(String name, String fingerprint, List<TimedLine> lines, Instant until) {

    /** The demo organisation's check-ins. */
    public static ReplaySource demo(DemoPlan plan) {
        var lines = DemoGenerator.checkIns(plan)
            .map(line -> new TimedLine(line.checkIn().answeredAt(), ContractJson.MAPPER.writeValueAsString(line)))
            .toList();
        return new ReplaySource("demo", "demo/" + plan, lines, plan.end());
    }

    /**
     * A file of one JSON object a line, in any order. A line without a readable time is
     * sent with the one before it, so that whoever takes it can say what is wrong.
     * @throws IOException if the file cannot be read
     */
    public static ReplaySource file(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        var lines = new ArrayList<TimedLine>();
        Instant last = Instant.EPOCH;
        for (String json : new String(content, StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank())
            .toList()) {
            last = answeredAt(json).orElse(last);
            lines.add(new TimedLine(last, json));
        }
        lines.sort(Comparator.comparing(TimedLine::at));
        return new ReplaySource(String.valueOf(file.getFileName()), sha256(content), List.copyOf(lines), Instant.EPOCH);
    }

    /** When the first line was answered. */
    public Optional<Instant> begin() {
        return lines.stream().map(TimedLine::at).filter(at -> at.isAfter(Instant.EPOCH)).findFirst();
    }

    private static Optional<Instant> answeredAt(String json) {
        try {
            return Optional
                .of(Instant.parse(ContractJson.MAPPER.readTree(json).path("checkIn").path("answeredAt").asString("")));
        }
        catch (JacksonException | java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
