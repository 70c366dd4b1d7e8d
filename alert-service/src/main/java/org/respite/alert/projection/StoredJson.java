package org.respite.alert.projection;

import com.fasterxml.jackson.annotation.Nulls;
import org.respite.contract.ContractJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values into which the store never looks, as one text each: mapping every figure of a
 * thousand units to a field of its own costs many times what the detector does. Doubles
 * come back to the last bit.
 */
public final class StoredJson {

    // What is absent here was written by this service itself.
    private static final JsonMapper MAPPER = ContractJson.MAPPER.rebuild()
        .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.SET).withContentNulls(Nulls.SET))
        .build();

    private StoredJson() {
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * @throws tools.jackson.core.JacksonException if the text is of something else
     */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

}
