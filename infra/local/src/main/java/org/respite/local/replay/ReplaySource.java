package org.respite.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.respite.contract.ContractJson;
import org.respite.local.demo.DemoCheckIn;
import org.respite.local.demo.DemoGenerator;
import org.respite.local.demo.DemoPlan;
import tools.jackson.core.JacksonException;

/**
 * What is replayed. Held in memory: some hundred thousand lines are fine, millions are
 * not.
 *
 * @param name what people call it
 * @param fingerprint tells whether an interrupted replay was of the same lines
 * @param lines in the order of their times
 * @param outliers lines that are not sent, because of their times
 * @param until where the clock is to go at least
 */
public record ReplaySource(String name, String fingerprint, List<TimedLine> lines, List<TimedLine> outliers,
        Instant until) {

    /** The demo organisation's check-ins. */
    public static ReplaySource demo(DemoPlan plan) {
        List<DemoCheckIn> checkIns = DemoGenerator.checkIns(plan).toList();
        var lines = new ArrayList<TimedLine>();
        for (DemoCheckIn line : checkIns) {
            lines.add(new TimedLine(lines.size() + 1, line.checkIn().answeredAt(),
                    ContractJson.MAPPER.writeValueAsString(line)));
        }
        return new ReplaySource("demo", plan.toString(), List.copyOf(lines), List.of(), plan.end());
    }

    /**
     * A file of one JSON object a line, in any order. A line without a readable time goes
     * with the one before it, so that whoever takes it can say what is wrong.
     * @param latest no line after it is sent
     * @throws IOException if the file cannot be read
     */
    public static ReplaySource file(Path file, Instant latest) throws IOException {
        byte[] content = Files.readAllBytes(file);
        List<String> texts = new String(content, StandardCharsets.UTF_8).lines().toList();
        var lines = new ArrayList<TimedLine>();
        Instant at = Instant.EPOCH;
        for (int i = 0; i < texts.size(); i++) {
            at = answeredAt(texts.get(i)).orElse(at);
            lines.add(new TimedLine(i + 1, at, texts.get(i)));
        }
        lines.removeIf(line -> line.json().isBlank());
        lines.sort(Comparator.comparing(TimedLine::at));
        var sent = OutlierPolicy.split(lines, latest);
        return new ReplaySource(String.valueOf(file.getFileName()), sha256(content), lines(sent, true),
                lines(sent, false), Instant.EPOCH);
    }

    /** When the first line was answered; nothing where no line says. */
    public Optional<Instant> begin() {
        return lines.stream().map(TimedLine::at).filter(at -> at.isAfter(Instant.EPOCH)).findFirst();
    }

    Instant end() {
        return lines.isEmpty() ? Instant.EPOCH : lines.getLast().at();
    }

    private static List<TimedLine> lines(Map<Boolean, List<TimedLine>> split, boolean sent) {
        return split.getOrDefault(sent, List.of());
    }

    private static Optional<Instant> answeredAt(String json) {
        try {
            var time = ContractJson.MAPPER.readTree(json).path("checkIn").path("answeredAt");
            return Optional.of(Instant.parse(time.asString("")));
        }
        catch (JacksonException | DateTimeException unreadable) {
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
