package org.respite.ingest.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.respite.http.problem.Violation;

/** Collects what is wrong with one JSON object, but not endlessly. */
final class Violations {

    /** Enough to mend a form with; a hostile body would name thousands. */
    private static final int MAX_VIOLATIONS = 16;

    private final List<Violation> found = new ArrayList<>();

    private final String path;

    /**
     * Nothing is wrong yet.
     * @param path goes before every field, such as {@code checkIn.}
     */
    Violations(String path) {
        this.path = path;
    }

    void add(String field, String value, String expected) {
        if (found.size() < MAX_VIOLATIONS) {
            found.add(new Violation(path + field, value, expected));
        }
    }

    void unknownFields(Map<?, ?> json, String prefix, Set<String> known) {
        json.keySet()
            .stream()
            .filter(key -> key instanceof String name && !known.contains(name))
            .forEach(key -> add(prefix + ValuePreview.shortened((String) key), ValuePreview.value(json.get(key)),
                    "no such field; known are " + String.join(", ", known)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** These, followed by more. */
    List<Violation> and(List<Violation> more) {
        return Stream.concat(found.stream(), more.stream()).toList();
    }

    List<Violation> all() {
        return List.copyOf(found);
    }

}
