package org.respite.ingest.checkin;

import java.util.Map;
import org.respite.http.problem.Violation;

/** What became of bytes that should be one JSON object. */
sealed interface ParsedJson {

    /** JSON as maps, lists, texts, numbers, booleans and nulls. */
    record Json(Map<?, ?> content) implements ParsedJson {

        @Override
        public String toString() {
            return "Json[…]";
        }

    }

    /** No JSON object. */
    record Malformed(Violation violation) implements ParsedJson {
    }

}
