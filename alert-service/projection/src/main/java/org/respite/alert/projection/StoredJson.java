package org.respite.alert.projection;

import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import org.bson.types.Binary;
import org.respite.contract.ContractJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values into which the store never looks, as one JSON text each: mapping every figure of
 * a thousand units to a field of its own costs many times what the detector does. Doubles
 * come back to the last bit. Kept as bytes, because the driver writes a string character
 * by character.
 */
public final class StoredJson {

    // What is absent here was written by this service itself.
    private static final JsonMapper MAPPER = ContractJson.MAPPER.rebuild()
        .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.SET).withContentNulls(Nulls.SET))
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .build();

    private StoredJson() {
    }

    public static Binary write(Object value) {
        return new Binary(MAPPER.writeValueAsBytes(value));
    }

    /**
     * @param kept what {@link #write} gave; or a string, as earlier versions kept it
     * @throws tools.jackson.core.JacksonException if the text is of something else
     * @throws IllegalArgumentException if it is no text
     */
    public static <T> T read(Object kept, Class<T> type) {
        return MAPPER.readValue(textOf(kept), type);
    }

    private static byte[] textOf(Object kept) {
        return switch (kept) {
            case Binary binary -> binary.getData();
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default ->
                throw new IllegalArgumentException("kept: " + kept.getClass().getSimpleName() + " (expected: Binary)");
        };
    }

}
