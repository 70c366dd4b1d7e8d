package org.respite.ingest.web.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.respite.contract.ContractJson;

/**
 * Reviews as bytes: to be kept, and to be taken along beside check-ins in their form, so
 * that whatever reads those can read on. How long they are tells next to nothing of what
 * was written: each is as long as the longest.
 */
public final class ReviewBytes {

    /** As an instrument is called; no check-in can be of it. */
    static final String INSTRUMENT = "monthly-review/1";

    /** No review is longer, whatever is in it. */
    static final int LENGTH = 6144;

    private static final byte SPACE = ' ';

    private ReviewBytes() {
    }

    /** JSON, which may end in spaces. */
    public static byte[] of(Reviews reviews) {
        return filled(ContractJson.MAPPER.writeValueAsBytes(reviews), 0);
    }

    public static Reviews read(byte[] bytes) {
        return ContractJson.MAPPER.readValue(bytes, Reviews.class);
    }

    /** A line of NDJSON: a check-in without answers, with the review beside them. */
    public static byte[] line(Review review) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id(review.month()));
        fields.put("instrument", INSTRUMENT);
        fields.put("answeredAt", review.savedAt());
        fields.put("acceptedAt", review.savedAt());
        fields.put("answers", Map.of());
        fields.put("review", review);
        byte[] line = filled(ContractJson.MAPPER.writeValueAsBytes(fields), 1);
        line[line.length - 1] = '\n';
        return line;
    }

    /** Lines of CSV, an item each, in the columns of check-ins (RFC 4180). */
    public static byte[] table(Review review) {
        var items = new LinkedHashMap<String, Object>();
        items.put("note", review.note());
        items.put("step", review.step());
        items.put("by", review.by() == null ? "" : review.by());
        items.put("ask", review.ask());
        items.put("on", review.on() == null ? "" : review.on());
        var start = "%s,%s,%s,%s,,,".formatted(id(review.month()), INSTRUMENT, review.savedAt(), review.savedAt());
        var lines = items.entrySet()
            .stream()
            .map(item -> start + item.getKey() + "," + quoted(item.getValue().toString()) + ",")
            .collect(Collectors.joining("\r\n"));
        byte[] table = filled(lines.getBytes(UTF_8), 2);
        table[table.length - 2] = '\r';
        table[table.length - 1] = '\n';
        return table;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static UUID id(YearMonth month) {
        return UUID.nameUUIDFromBytes((INSTRUMENT + "/" + month).getBytes(UTF_8));
    }

    private static byte[] filled(byte[] content, int more) {
        int length = Math.ceilDiv(content.length + more, LENGTH) * LENGTH;
        byte[] filled = Arrays.copyOf(content, length);
        Arrays.fill(filled, content.length, length, SPACE);
        return filled;
    }

}
