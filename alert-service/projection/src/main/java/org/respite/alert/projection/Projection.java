package org.respite.alert.projection;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/**
 * What becomes of the records of some topics. Everything in it can be repeated: after any
 * failure records come again, in the same order within a partition.
 */
public interface Projection {

    /** Read in full, from every partition. */
    Set<String> topics();

    /**
     * Takes the next records. The position is kept only after it has completed.
     */
    Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records);

    /**
     * A record that cannot be applied, however often it is tried, though the world around
     * is well: it is put aside, so that those behind it are not kept from being read.
     * @param reason one word, no data
     */
    Mono<Void> putAside(ConsumerRecord<String, byte[]> record, String reason);

    /**
     * Draws conclusions. Called after every {@link #apply} and now and then without, but
     * not before all that was on the topics when reading began has been applied:
     * partitions are read one after the other, so until then a part of the past may be
     * missing.
     */
    Mono<Void> settle();

}
