package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads strict JSON: no NaN, no key twice, nothing after the object, numbers exact. Small
 * limits, because a check-in is small.
 */
final class JsonReader {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
        .maxNestingDepth(8)
        .maxNameLength(256)
        .maxStringLength(4096)
        .maxNumberLength(64)
        .build();

    private static final JsonMapper JSON = JsonMapper
        .builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private JsonReader() {
    }

    /**
     * The object as maps, lists, texts, numbers, booleans and nulls; meaningless if
     * anything was added to {@code wrong}.
     */
    static Map<?, ?> read(ByteBuffer bytes, Violations wrong) {
        try {
            int offset = bytes.arrayOffset() + bytes.position();
            Object json = JSON.readValue(bytes.array(), offset, bytes.remaining(), Object.class);
            if (json instanceof Map<?, ?> content) {
                return content;
            }
            wrong.add("body", ValuePreview.value(json), "a JSON object");
        }
        catch (JacksonException unreadable) {
            wrong.add(field(unreadable), "malformed" + place(unreadable),
                    "well-formed JSON, every key once, not deeply nested");
        }
        catch (NumberFormatException beyond) {
            // What the parser throws at an exponent that it cannot hold.
            wrong.add("body", "malformed", "numbers that can be written out");
        }
        return Map.of();
    }

    /** Where in the object the parser stood. */
    private static String field(JacksonException unreadable) {
        if (!(unreadable.processor() instanceof JsonParser parser)) {
            return "body";
        }
        String path = parser.streamReadContext().pathAsPointer().toString();
        return path.length() < 2 ? "body" : ValuePreview.shortened(path.substring(1).replace('/', '.'));
    }

    private static String place(JacksonException unreadable) {
        return unreadable.getLocation() == null ? "" : " at column " + unreadable.getLocation().getColumnNr();
    }

}
