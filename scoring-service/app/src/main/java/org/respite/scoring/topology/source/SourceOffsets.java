package org.respite.scoring.topology.source;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker knows about the source topics and how far this service has read them.
 */
public interface SourceOffsets {

    /**
     * How many partitions the sources have; the largest number if they differ.
     * @throws OffsetsUnavailableException if the broker does not say
     */
    int partitions();

    /**
     * Where each source topic's partition of this number ends now.
     * @throws OffsetsUnavailableException if the broker does not say
     */
    Map<TopicPartition, Long> ends(int partition);

    /**
     * Whether everything before these ends has been processed and committed. Asking for
     * commits, and not for the last record seen, is right after a restart, too, and at
     * ends that are no record.
     * @throws OffsetsUnavailableException if the broker does not say
     */
    boolean committed(Map<TopicPartition, Long> ends);

}
