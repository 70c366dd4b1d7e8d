package org.respite.ingest.web.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A review as it was sent. What is wrong with it is told by lengths and kinds, never by
 * what was written.
 *
 * @param fields as sent
 */
record ReviewForm(MultiValueMap<String, String> fields) {

    static final String MONTH = "month";

    static final String VERSION = "version";

    private static final Map<String, Integer> MOST = Map.of("note", Review.NOTE, "step", Review.STEP, "ask",
            Review.ASK);

    private static final List<String> DAYS = List.of("by", "on");

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** One with nothing in it yet. */
    static ReviewForm empty(YearMonth month) {
        return of(new Review(month, Instant.EPOCH, "", "", null, "", null));
    }

    /** What was saved, to be changed. */
    static ReviewForm of(Review review) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add(MONTH, review.month().toString());
        fields.add("note", review.note());
        fields.add("step", review.step());
        fields.add("by", text(review.by()));
        fields.add("ask", review.ask());
        fields.add("on", text(review.on()));
        return new ReviewForm(fields);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Most characters of a text. */
    static int most(String field) {
        return Objects.requireNonNull(MOST.get(field), field);
    }

    /** Browsers send lines that end in two characters and count them as one. */
    String text(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "")
            .replace("\r\n", "\n")
            .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
            .strip();
    }

    /** The month it is of, if it says one. */
    Optional<YearMonth> month() {
        try {
            return Optional.of(YearMonth.parse(text(MONTH)));
        }
        catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** What it is based on; 0 if it does not say. */
    long version() {
        var version = text(VERSION);
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    /**
     * Fields that cannot be taken: what was sent, as a number, and the most there may be.
     */
    Map<String, Wrong> wrong() {
        var wrong = new LinkedHashMap<String, Wrong>();
        MOST.forEach((field, most) -> {
            int length = text(field).length();
            if (length > most) {
                wrong.put(field, new Wrong(length, most));
            }
        });
        DAYS.stream()
            .filter(field -> !text(field).isEmpty() && day(field).isEmpty())
            .forEach(field -> wrong.put(field, new Wrong(text(field).length(), 0)));
        return wrong;
    }

    boolean isEmpty() {
        return MOST.keySet().stream().allMatch(field -> text(field).isEmpty())
                && DAYS.stream().allMatch(field -> text(field).isEmpty());
    }

    /** What it says, if nothing is wrong with it. */
    Review review(YearMonth month, Instant now) {
        return new Review(month, now, text("note"), text("step"), day("by").orElse(null), text("ask"),
                day("on").orElse(null));
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field))).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        }
        catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ReviewForm[…]";
    }

    /**
     * Why a field cannot be taken.
     *
     * @param length characters that were sent
     * @param most characters there may be; 0 where it is no day
     */
    record Wrong(int length, int most) {

    }

}
