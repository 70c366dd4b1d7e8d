package org.respite.alert.notification.outbox;

import tools.jackson.databind.json.JsonMapper;

/** Values inside documents, which the store need not understand. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

}
