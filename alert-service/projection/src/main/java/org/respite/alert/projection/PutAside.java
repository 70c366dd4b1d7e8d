package org.respite.alert.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.respite.alert.release.Moments;

/**
 * A record that could not be read, by its place: whoever has learnt to read it finds it
 * there again.
 *
 * @param event what it names itself in its headers, such as a cell's id; absent if it
 * does not, or in no plain way
 * @param happenedAt when that was, by the same headers
 * @param reason one word
 * @param since when it was first put aside, by the organisation's clock
 */
public record PutAside(String topic, int partition, long offset, @Nullable String event, @Nullable Instant happenedAt,
        String reason, Instant since) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~+/:-]{1,1100}");

    static PutAside of(ConsumerRecord<String, byte[]> record, String reason, Instant now) {
        return new PutAside(record.topic(), record.partition(), record.offset(), event(record), happenedAt(record),
                reason, now);
    }

    /** Unique among all records. */
    String place() {
        return placeOf(topic, partition, offset);
    }

    static String placeOf(ConsumerRecord<?, ?> record) {
        return placeOf(record.topic(), record.partition(), record.offset());
    }

    private static String placeOf(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    private static @Nullable String event(ConsumerRecord<String, byte[]> record) {
        var id = header(record, "ce_id");
        return id != null && PLAIN.matcher(id).matches() ? id : null;
    }

    private static @Nullable Instant happenedAt(ConsumerRecord<String, byte[]> record) {
        var time = header(record, "ce_time");
        try {
            var read = time == null ? null : OffsetDateTime.parse(time).toInstant();
            return read != null && Moments.storable(read) ? read : null;
        }
        catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

}
