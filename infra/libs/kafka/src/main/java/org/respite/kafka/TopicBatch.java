package org.respite.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought.
 *
 * @param records none, if there was nothing to read within a moment
 * @param next the offset by partition to go on from once these are taken; further than
 * the last record where a transaction's marker follows it
 */
public record TopicBatch(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> next) {
}
