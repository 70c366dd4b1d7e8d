package org.respite.alert.notification.channel;

import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests. */
final class JsonBody {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonBody() {
    }

    static byte[] of(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

}
