package org.respite.kafka;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What becomes of the records of topics. Everything in it can be repeated: after any
 * failure records come again, in the same order within a partition. In the follower's
 * thread, which it may block.
 */
public interface TopicHandler {

    /**
     * Called whenever reading begins, the first time and after a failure.
     * @return the offset of the next record by partition; a partition that is not named
     * is read from its beginning
     */
    Map<TopicPartition, Long> begin(TopicConsumer consumer);

    /** Takes what one poll brought, nothing at times. */
    void take(TopicBatch batch, TopicConsumer consumer);

}
