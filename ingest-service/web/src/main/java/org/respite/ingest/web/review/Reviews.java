package org.respite.ingest.web.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All reviews of somebody.
 *
 * @param all newest first, one a month
 * @param skipped the month in which none is wanted; absent if that was never said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reviews(List<Review> all, @JsonSetter(nulls = Nulls.SET) @Nullable YearMonth skipped) {

    public static final Reviews NONE = new Reviews(List.of(), null);

    public Reviews {
        all = all.stream().sorted(Comparator.comparing(Review::month).reversed()).toList();
    }

    Optional<Review> of(YearMonth month) {
        return all.stream().filter(review -> review.month().equals(month)).findFirst();
    }

    /** With this one in the place of its month's. */
    Reviews with(Review review) {
        return new Reviews(Stream.concat(others(review.month()), Stream.of(review)).toList(), skipped);
    }

    Reviews without(YearMonth month) {
        return new Reviews(others(month).toList(), skipped);
    }

    Reviews skipping(YearMonth month) {
        return new Reviews(all, month);
    }

    /** Whether there is neither one of this month nor the wish that there be none. */
    boolean offered(YearMonth month) {
        return of(month).isEmpty() && !month.equals(skipped);
    }

    private Stream<Review> others(YearMonth month) {
        return all.stream().filter(review -> !review.month().equals(month));
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "Reviews[…]";
    }

}
