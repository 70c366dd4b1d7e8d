package org.respite.ingest;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Check-ins as a client would write them. */
final class CheckIns {

    /** Of every record: key, headers and value, in bytes. */
    static final int LENGTH = 2048;

    private CheckIns() {
    }

    static int length(ConsumerRecord<?, byte[]> found) {
        return found.serializedKeySize() + found.serializedValueSize()
                + StreamSupport.stream(found.headers().spliterator(), false)
                    .mapToInt(header -> header.key().length() + header.value().length)
                    .sum();
    }

    static String weekly(UUID id, String answers) {
        return """
                {"id": "%s", "instrument": "weekly-reflection/1", "answeredAt": "2026-09-10T11:00:00Z", "answers": %s}"""
            .formatted(id, answers);
    }

    static String energy(UUID id, int energy) {
        return """
                {"id": "%s", "instrument": "daily-energy/1", "answeredAt": "2026-09-10T11:00:00Z", "answers": {"energy": %d}}"""
            .formatted(id, energy);
    }

    static String imported(String subject, String unit, String department, String checkIn) {
        return """
                {"subject": "%s", "unit": "%s", "department": "%s", "checkIn": %s}""".formatted(subject, unit,
                department, checkIn);
    }

}
