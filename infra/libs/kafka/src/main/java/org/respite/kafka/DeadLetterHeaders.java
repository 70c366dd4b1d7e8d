package org.respite.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What an operator needs to find a record again that could not be used, and nothing out
 * of it. The same for every service, so that one command reads all letters.
 */
public final class DeadLetterHeaders {

    private DeadLetterHeaders() {
    }

    /**
     * The record's place and why it lies there.
     * @param reason one word: the kind of the fault. Never data, never a parser's message
     */
    public static Headers of(String reason, String topic, int partition, long offset) {
        return new RecordHeaders().add("respite-reason", text(reason))
            .add("respite-topic", text(topic))
            .add("respite-partition", text(Integer.toString(partition)))
            .add("respite-offset", text(Long.toString(offset)));
    }

    private static byte[] text(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

}
