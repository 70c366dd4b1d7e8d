package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.Topics;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.serde.ContributorSerdes;
import org.respite.scoring.topology.serde.NewerFormatException;
import org.respite.scoring.topology.serde.UnreadableStateException;
import org.respite.scoring.topology.state.StateStores;

/** What stops at a record that cannot be used, and what goes on without it. */
class RecordFaultsTest extends ClinicStreams {

    private static final String BETWEEN = "scoring-service-by-organisation-repartition";

    /** What a later version would write there. */
    private static final byte[] LATER = { (byte) 0x82, 1, 2, 3 };

    private static final Watermark WATERMARK = new Watermark(0, 1, Instant.EPOCH);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final RecordFaults faults = faults();

    private RecordFaults faults() {
        var configured = new RecordFaults();
        configured.configure(RecordFaults.settings(meters));
        return configured;
    }

    static Stream<Exception> ofAllRecords() {
        return Stream.of(new NewerFormatException(4, 3), new TimeoutException("broker"),
                new ProcessorStateException("disk"));
    }

    @ParameterizedTest
    @MethodSource("ofAllRecords")
    void whatWouldMeetEveryRecordStopsTheStream(Exception fault) {
        assertThat(processing("a check-in", fault)).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(counted()).isZero();
    }

    @Test
    void aLaterFormatBetweenTheStagesStopsTheStream() {
        assertThat(reading(new NewerFormatException(2, 1))).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
        assertThat(reading(new UnreadableStateException("garbled", null)))
            .isEqualTo(DeserializationExceptionHandler.Result.RESUME);
    }

    @Test
    void aReleaseIsWholeOrTheStreamStops() {
        assertThat(processing(WATERMARK, new IllegalStateException()))
            .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(processing(null, new IllegalStateException())).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(processing("a check-in", new IllegalStateException()))
            .isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(counted()).isOne();
    }

    /** Or the page would tell by its length when the first one came. */
    @Test
    void isCountedFromTheStart() {
        assertThat(meters.find("respite.scoring.failed.records").counters()).hasSize(2)
            .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @Test
    void garbageBetweenTheStagesIsSetAsideAndTheStreamGoesOn() {
        var stream = stream().tree(CLINIC.tree())
            .raw(BETWEEN, "clinic", new byte[] { 1, 2, 3 })
            .raw(BETWEEN, "clinic", new byte[] { 9 })
            .checkIns(CLINIC.everybody(FORTNIGHT));

        var letters = stream.output(Topics.deadLettersOf(Topics.CHECK_INS));
        assertThat(letters).hasSize(2).allSatisfy(letter -> {
            assertThat(header(letter, "respite-reason")).isEqualTo("UnreadableStateException");
            assertThat(header(letter, "respite-topic")).isEqualTo(BETWEEN);
            assertThat(letter.value()).as("a person's figures").isNull();
        });
        assertThat(stream.count("respite.scoring.failed.records", "stage", "reading")).isEqualTo(2);
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
    }

    @Test
    void whatALaterVersionSentBetweenTheStagesIsLeftForIt() {
        var stream = stream().tree(CLINIC.tree());

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> stream.raw(BETWEEN, "clinic", LATER))
            .withStackTraceContaining("format: 2 (expected: at most 1)");
        assertThat(stream.output(Topics.deadLettersOf(Topics.CHECK_INS))).isEmpty();
    }

    @Test
    void aContributorThatALaterVersionWroteIsLeftForIt() {
        var stream = stream().tree(CLINIC.tree());
        var key = new ContributorKey(FORTNIGHT / 2, CLINIC.id(), CLINIC.person("north", 0));
        byte[] later = { ContributorSerdes.FORMAT + 1, 1, 2, 3 };
        stream.put(StateStores.CONTRIBUTIONS, key, later);

        assertThatExceptionOfType(RuntimeException.class)
            .isThrownBy(() -> stream.checkIn(CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 8)))
            .withStackTraceContaining("format: 4 (expected: at most 3)");
        assertThat(stream.<ContributorKey, byte[]>store(StateStores.CONTRIBUTIONS)).containsEntry(key, later);
    }

    private ProcessingExceptionHandler.Result processing(@Nullable Object value, Exception fault) {
        var record = value == null ? null : new Record<>("key", value, 0);
        return faults.handleError(context(), record, fault).result();
    }

    private DeserializationExceptionHandler.Result reading(Exception fault) {
        return faults.handleError(context(), new ConsumerRecord<>(BETWEEN, 0, 7, new byte[0], new byte[0]), fault)
            .result();
    }

    private static ErrorHandlerContext context() {
        return new DefaultErrorHandlerContext(null, BETWEEN, 0, 7, new RecordHeaders(), "release", new TaskId(1, 0), 0,
                new byte[0], new byte[0]);
    }

    private double counted() {
        return meters.find("respite.scoring.failed.records").counters().stream().mapToDouble(Counter::count).sum();
    }

}
