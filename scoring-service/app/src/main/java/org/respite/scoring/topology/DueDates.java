package org.respite.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;
import org.respite.scoring.topology.model.SourceEvent.Watermark;

/**
 * When each task's next step is to be: its next release, or its next watermark. That
 * comes from the calendar and the clock alone, and how much too late it is is told in
 * whole quarters of an hour: neither moves with an answer.
 */
final class DueDates {

    private final Map<TaskId, Instant> next = new ConcurrentHashMap<>();

    /** Takes the date of a task's next step; empty if it has none. */
    void set(TaskId task, Optional<Instant> date) {
        date.ifPresentOrElse(instant -> next.put(task, instant), () -> next.remove(task));
    }

    void forget(TaskId task) {
        next.remove(task);
    }

    /** How long the oldest step is due; zero if none is for a quarter of an hour. */
    Duration overdue(Instant now) {
        Duration step = Watermark.STEP;
        return next.values()
            .stream()
            .map(date -> Duration.between(date, now))
            .filter(late -> !late.isNegative())
            .max(Duration::compareTo)
            .map(late -> step.multipliedBy(late.dividedBy(step)))
            .orElse(Duration.ZERO);
    }

}
