package org.respite.ingest.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.http.HttpStatus;

/**
 * Which part of a history somebody wants to see.
 *
 * @param offset of the first entry, the newest being 0
 * @param limit how many at most
 */
record HistoryPage(int offset, int limit) {

    private static final int MAX_LIMIT = 100;

    private static final int USUAL = 20;

    private static final int MAX_LENGTH = 20;

    /** Fails with 400 and everything that cannot be. */
    static HistoryPage of(@Nullable String offset, @Nullable String limit) {
        var wrong = new ArrayList<Violation>();
        var page = new HistoryPage(number("offset", offset, 0, 0, Integer.MAX_VALUE, wrong),
                number("limit", limit, USUAL, 1, MAX_LIMIT, wrong));
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.of("malformed", "The request cannot be understood",
                    HttpStatus.BAD_REQUEST, List.copyOf(wrong)));
        }
        return page;
    }

    private static int number(String field, @Nullable String text, int usual, int least, int most,
            List<Violation> wrong) {
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        catch (NumberFormatException none) {
            // Told below, like a number that is out of range.
        }
        wrong.add(new Violation(field, Violation.shortened(text, MAX_LENGTH), least + ".." + most));
        return usual;
    }

}
