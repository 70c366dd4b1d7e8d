package org.respite.scoring.topology.source;

import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Topics;
import org.respite.kafka.DeadLetterHeaders;

/**
 * What is written about a record that could not be used: where it stood and one word why,
 * and the record itself, unless it is too long to be anything that could ever be used.
 */
public final class DeadLetterRecords {

    private static final int KIB = 1024;

    /**
     * A letter has to fit where records of this size just fit; no check-in is a quarter
     * as long.
     */
    private static final int MOST_OF_CHECK_INS = 60 * KIB;

    private static final int MOST_OF_OTHERS = 1000 * KIB;

    private static final Set<String> SOURCES = Set.of(Topics.CHECK_INS, Topics.UNITS);

    private DeadLetterRecords() {
    }

    /** What an operator needs to find the record again, and nothing out of it. */
    public static Headers origin(String reason, String topic, int partition, long offset) {
        return DeadLetterHeaders.of(reason, topic, partition, offset);
    }

    public static boolean fits(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        int most = topic.equals(Topics.CHECK_INS) ? MOST_OF_CHECK_INS : MOST_OF_OTHERS;
        return length(key) + length(value) <= most;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /**
     * The letter about a record that a step failed at. Records between the stages hold a
     * person's figures, so there it is the place alone.
     */
    public static ProducerRecord<byte[], byte[]> about(Headers origin, String topic, byte @Nullable [] key,
            byte @Nullable [] value) {
        if (!SOURCES.contains(topic)) {
            return new ProducerRecord<>(Topics.deadLettersOf(Topics.CHECK_INS), null, null, null, null, origin);
        }
        boolean whole = fits(topic, key, value);
        return new ProducerRecord<>(Topics.deadLettersOf(topic), null, null, whole ? key : null, whole ? value : null,
                origin);
    }

}
