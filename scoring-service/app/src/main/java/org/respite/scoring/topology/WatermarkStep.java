package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.topology.model.SourceEvent.Arrival;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.source.OffsetsUnavailableException;
import org.respite.scoring.topology.source.SourceOffsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets everything pass and, whenever the clock has crossed a quarter of an hour, sends a
 * watermark behind all that stood in this task's partitions of the sources at that
 * moment. The clock is read first and the ends are asked for then, so an answer
 * acknowledged before the instant lies before the end.
 *
 * <p>
 * A watermark cannot be taken back, so there is none while the clock is not confirmed.
 */
final class WatermarkStep extends ContextualProcessor<String, Arrival, String, Arrival> {

    private static final Logger log = LoggerFactory.getLogger(WatermarkStep.class);

    private record Target(Instant instant, Map<TopicPartition, Long> ends) {
    }

    private final CheckedClock clock;

    private final Duration tick;

    private final SourceOffsets offsets;

    private final DueDates dates;

    private Instant sent = Instant.MIN;

    private @Nullable Target target;

    private boolean waiting;

    /**
     * @param dates learns when the next watermark is to be
     */
    WatermarkStep(CheckedClock clock, Duration tick, SourceOffsets offsets, DueDates dates) {
        this.clock = clock;
        this.tick = tick;
        this.offsets = offsets;
        this.dates = dates;
    }

    @Override
    public void init(ProcessorContext<String, Arrival> context) {
        super.init(context);
        sent = Instant.MIN;
        target = null;
        expectNextAfter(clock.clock().instant());
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, _ -> advance());
    }

    @Override
    public void process(Record<String, Arrival> arrival) {
        context().forward(arrival);
    }

    private void advance() {
        try {
            clock.now().map(WatermarkStep::quarter).ifPresentOrElse(this::advanceTo, () -> target = null);
            waiting = false;
        }
        catch (OffsetsUnavailableException unavailable) {
            if (!waiting) {
                log.atWarn().addKeyValue("fault", unavailable.getMessage()).log("releases wait for the broker");
            }
            waiting = true;
        }
    }

    private void advanceTo(Instant instant) {
        int partition = context().taskId().partition();
        if (target == null && instant.isAfter(sent)) {
            target = new Target(instant, offsets.ends(partition));
        }
        if (target != null && offsets.committed(target.ends())) {
            send(new Watermark(partition, offsets.partitions(), target.instant()));
            sent = target.instant();
            expectNextAfter(sent);
            target = null;
        }
    }

    private void expectNextAfter(Instant instant) {
        dates.set(context().taskId(), Optional.of(instant.plus(Watermark.STEP)));
    }

    @Override
    public void close() {
        dates.forget(context().taskId());
    }

    private void send(Watermark watermark) {
        context().forward(new Record<>(watermark.organisation(), watermark, context().currentSystemTimeMs()));
    }

    private static Instant quarter(Instant instant) {
        return Instant.ofEpochSecond(
                instant.getEpochSecond() - Math.floorMod(instant.getEpochSecond(), Watermark.STEP.toSeconds()));
    }

}
