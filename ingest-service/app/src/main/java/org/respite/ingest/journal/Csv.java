package org.respite.ingest.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.stream.Collectors;
import org.respite.contract.checkin.Answer;
import reactor.core.publisher.Flux;

/**
 * Entries after RFC 4180, an answer a line. Nothing in them needs quotes: ids, times and
 * numbers are plain, instruments and signs come from the catalogue. In the last column
 * are spaces alone, which make all check-ins equally long.
 */
final class Csv {

    private static final String HEADINGS = "id,instrument,answeredAt,acceptedAt,unit,fortnight,item,answer,filler\r\n";

    private Csv() {
    }

    static Flux<byte[]> of(Flux<JournalEntry> entries) {
        return Flux.just(HEADINGS).concatWith(entries.map(Csv::lines)).map(text -> text.getBytes(UTF_8));
    }

    private static String lines(JournalEntry entry) {
        String unit = Objects.requireNonNullElse(entry.unit(), "");
        Object fortnight = entry.fortnight() == null ? "" : entry.fortnight();
        String checkIn = "%s,%s,%s,%s,%s,%s,".formatted(entry.id(), entry.instrument(), entry.answeredAt(),
                entry.acceptedAt(), unit, fortnight);
        String lines = entry.answers()
            .entrySet()
            .stream()
            .map(answer -> checkIn + answer.getKey() + "," + text(answer.getValue()) + ",")
            .collect(Collectors.joining("\r\n"));
        return lines + " ".repeat(JournalLength.missing(lines.length() + 2)) + "\r\n";
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Rating(var value) -> Integer.toString(value);
            case Answer.Signs(var chosen) -> String.join(" ", chosen);
        };
    }

}
