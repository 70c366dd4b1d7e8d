package org.respite.contract.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The answer to one item: a whole number on the item's scale, or the signs chosen from a
 * list.
 */
public sealed interface Answer {

    record Rating(@JsonValue int value) implements Answer {

        /** Nothing of an answer belongs in a log. */
        @Override
        public String toString() {
            return "Rating[…]";
        }

    }

    record Signs(@JsonValue List<String> chosen) implements Answer {
        public Signs {
            chosen = List.copyOf(chosen);
        }

        /** Nothing of an answer belongs in a log. */
        @Override
        public String toString() {
            return "Signs[…]";
        }

    }

    /**
     * Reads what a client or the topic holds.
     * @throws IllegalArgumentException if {@code json} is neither a whole number nor a
     * list of words
     */
    @JsonCreator
    static Answer of(Object json) {
        return switch (json) {
            case Integer value -> new Rating(value);
            case List<?> chosen when chosen.stream().allMatch(String.class::isInstance) ->
                new Signs(chosen.stream().map(String.class::cast).toList());
            default -> throw new IllegalArgumentException("answer (expected: a whole number or a list of signs)");
        };
    }

}
