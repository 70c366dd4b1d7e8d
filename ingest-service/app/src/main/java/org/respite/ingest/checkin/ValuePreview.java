package org.respite.ingest.checkin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Violation;

/** Values as their sender would recognise them, cut short. */
final class ValuePreview {

    private static final int MAX_LENGTH = 64;

    private ValuePreview() {
    }

    /** Where a text was expected. */
    static String text(Map<?, ?> json, String key) {
        return json.get(key) instanceof String text ? shortened(text) : value(json, key);
    }

    /** Where something else was expected: a text is quoted, a gap told from a null. */
    static String value(Map<?, ?> json, String key) {
        return json.containsKey(key) ? value(json.get(key)) : "missing";
    }

    static String value(@Nullable Object json) {
        return switch (json) {
            case null -> "null";
            case String text -> '"' + shortened(text) + '"';
            case Map<?, ?> _ -> "an object";
            case List<?> values ->
                shortened(values.stream().limit(MAX_LENGTH).map(ValuePreview::value).collect(joining(", ", "[", "]")));
            default -> shortened(json.toString());
        };
    }

    static String shortened(String text) {
        return Violation.shortened(text, MAX_LENGTH);
    }

}
