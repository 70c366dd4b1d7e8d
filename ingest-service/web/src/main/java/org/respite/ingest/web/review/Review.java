package org.respite.ingest.web.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down in a month, for themselves.
 *
 * @param month it is of; there is one a month
 * @param savedAt by the organisation's clock
 * @param note what to keep and what to change; may be empty, as all of it
 * @param step one thing to do
 * @param by the day until which
 * @param ask who is asked for help
 * @param on the day on which to look at it again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(YearMonth month, Instant savedAt, String note, String step,
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate by, String ask,
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate on) {

    /** Most characters of a note. */
    static final int NOTE = 1000;

    /** Most characters of a step. */
    static final int STEP = 300;

    /** Most characters of who is asked. */
    static final int ASK = 200;

    /** Whether it says the same, whenever it was saved. */
    boolean says(Review other) {
        return savedAt(other.savedAt).equals(other);
    }

    private Review savedAt(Instant moment) {
        return new Review(month, moment, note, step, by, ask, on);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "Review[…]";
    }

}
