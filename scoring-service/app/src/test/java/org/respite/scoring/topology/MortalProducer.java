package org.respite.scoring.topology;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.respite.contract.Topics;

/**
 * Dies when a transaction with released cells is about to be committed and the cells are
 * on the broker already. As after {@code kill -9}, the broker is left with a transaction
 * that nobody ends.
 */
final class MortalProducer extends KafkaProducer<byte[], byte[]> {

    private final AtomicInteger deaths;

    private final AtomicInteger spared;

    private boolean releasing;

    private boolean dead;

    /**
     * @param deaths how many are still to come
     * @param spared how many transactions are committed before
     */
    MortalProducer(Map<String, Object> settings, AtomicInteger deaths, AtomicInteger spared) {
        super(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.deaths = deaths;
        this.spared = spared;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        releasing = releasing || record.topic().equals(Topics.TEAM_INDICATORS);
        return super.send(record, callback);
    }

    @Override
    public void commitTransaction() {
        if (releasing && spared.getAndUpdate(left -> Math.max(0, left - 1)) == 0
                && deaths.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            flush();
            dead = true;
            throw new Death();
        }
        releasing = false;
        super.commitTransaction();
    }

    @Override
    public void abortTransaction() {
        if (!dead) {
            releasing = false;
            super.abortTransaction();
        }
    }

    /** In no time at all a producer does not abort what it has begun. */
    @Override
    public void close(Duration timeout) {
        super.close(dead ? Duration.ZERO : timeout);
    }

    static final class Death extends RuntimeException {

        Death() {
            super("planned", null, false, false);
        }

    }

}
