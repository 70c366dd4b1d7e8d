package org.respite.http.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.respite.contract.ContractJson;

/**
 * What is kept of a session, texts alone: nothing of it is ever made into an object of a
 * class that it names itself.
 */
record SessionContent(Map<String, String> attributes, Instant begun, Instant ends) {

    /** Else its length would tell whose it is. */
    private static final int PADDED_TO = 512;

    SessionContent {
        attributes = Map.copyOf(attributes);
    }

    byte[] bytes() {
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(this);
        byte[] padded = Arrays.copyOf(json, Math.ceilDiv(json.length, PADDED_TO) * PADDED_TO);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    static SessionContent of(byte[] bytes) {
        return ContractJson.MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8).strip(), SessionContent.class);
    }

    /** It is about a person. */
    @Override
    public String toString() {
        return "SessionContent[…]";
    }
}
