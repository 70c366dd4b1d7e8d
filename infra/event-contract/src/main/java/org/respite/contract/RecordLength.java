package org.respite.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * How many bytes key, headers and value of a record have together. Brokers and clients
 * count bytes by topic and partition, and whoever reads their figures must not learn from
 * them what was in a record.
 *
 * @param bytes 0 if records are as long as they are
 */
record RecordLength(int bytes) {

    static final RecordLength ANY = new RecordLength(0);

    static RecordLength exactly(int bytes) {
        return new RecordLength(bytes);
    }

    /**
     * The record as it is sent: with spaces after its JSON data, which JSON allows.
     * @throws IllegalArgumentException if there is too much in it; tells the length alone
     */
    ProducerRecord<String, byte[]> fit(String eventType, ProducerRecord<String, byte[]> found) {
        if (equals(ANY)) {
            return found;
        }
        int length = of(found);
        if (length > bytes) {
            throw new IllegalArgumentException(
                    eventType + ": " + length + " bytes with key and headers (expected: at most " + bytes + ")");
        }
        return new ProducerRecord<>(found.topic(), found.partition(), found.timestamp(), found.key(),
                filled(found.value(), bytes - length), found.headers());
    }

    static int of(ProducerRecord<String, byte[]> found) {
        return utf8(found.key()) + found.value().length + of(found.headers());
    }

    private static int of(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false).mapToInt(RecordLength::of).sum();
    }

    private static int of(Header header) {
        return utf8(header.key()) + header.value().length;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] filled(byte[] json, int more) {
        byte[] filled = Arrays.copyOf(json, json.length + more);
        Arrays.fill(filled, json.length, filled.length, (byte) ' ');
        return filled;
    }

}
