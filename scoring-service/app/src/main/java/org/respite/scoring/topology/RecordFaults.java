package org.respite.scoring.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.serde.NewerFormatException;
import org.respite.scoring.topology.source.DeadLetterRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a step fails at a record: a record that is to blame goes to the dead
 * letters and the stream goes on for everybody else. A fault of a store, of the broker or
 * of a later version's state would meet every record, so that stops the stream; so does
 * one at a watermark, whose releases must be whole.
 *
 * <p>
 * There is no such answer to a record that the producer refuses to send: in a transaction
 * nothing can be sent after it. Nothing that long is sent.
 *
 * <p>
 * {@code respite.scoring.failed.records}: records set aside like this, by the place of
 * the fault.
 */
public final class RecordFaults implements ProcessingExceptionHandler, DeserializationExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RecordFaults.class);

    private static final String METERS = "respite.meters";

    private static final String READING = "reading";

    private static final String PROCESSING = "processing";

    private MeterRegistry meters = Metrics.globalRegistry;

    /** Settings under which a stream hands its faults to this class. */
    public static Map<String, Object> settings(MeterRegistry meters) {
        return Map.of(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RecordFaults.class,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RecordFaults.class, METERS, meters);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(METERS) instanceof MeterRegistry given) {
            meters = given;
            // From the start: when the first one is counted, the page must not grow by
            // it.
            failed(READING);
            failed(PROCESSING);
        }
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(ErrorHandlerContext context, @Nullable Record<?, ?> record,
            Exception fault) {
        if (record == null || record.value() instanceof Watermark || !isOfTheRecord(fault)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response
            .resume(List.of(letter(PROCESSING, context, context.sourceRawKey(), context.sourceRawValue(), fault)));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(ErrorHandlerContext context,
            ConsumerRecord<byte[], byte[]> record, Exception fault) {
        if (!isOfTheRecord(fault)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        return DeserializationExceptionHandler.Response
            .resume(List.of(letter(READING, context, record.key(), record.value(), fault)));
    }

    private Counter failed(String stage) {
        return meters.counter("respite.scoring.failed.records", "stage", stage);
    }

    /** Our own code throws no Kafka exceptions but those about bytes. */
    private static boolean isOfTheRecord(Exception fault) {
        return !(fault instanceof NewerFormatException)
                && (fault instanceof SerializationException || !(fault instanceof KafkaException));
    }

    private ProducerRecord<byte[], byte[]> letter(String stage, ErrorHandlerContext context, byte @Nullable [] key,
            byte @Nullable [] value, Exception fault) {
        failed(stage).increment();
        String reason = fault.getClass().getSimpleName();
        log.atError()
            .addKeyValue("topic", context.topic())
            .addKeyValue("partition", context.partition())
            .addKeyValue("offset", context.offset())
            .addKeyValue("reason", reason)
            .log("a record is set aside");
        return DeadLetterRecords.about(
                DeadLetterRecords.origin(reason, context.topic(), context.partition(), context.offset()),
                context.topic(), key, value);
    }

}
