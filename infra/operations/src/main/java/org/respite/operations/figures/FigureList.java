package org.respite.operations.figures;

import io.micrometer.core.instrument.Meter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that leave a service, by the name of their meter, and how. Names that end
 * with a dot stand for all that begin with them.
 */
public final class FigureList {

    private static final Duration HOURLY = Duration.ofHours(1);

    private static final double QUARTER = 0.25;

    private final Map<String, Publication> byName;

    private FigureList(Map<String, Publication> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * What says how a service is, whatever people do: since when it runs, whether its
     * Kafka clients have their partitions, and in coarse steps how full its memory is. Of
     * connections nothing: a producer's are closed while nobody answers and opened by
     * whoever answers next, and a consumer's come and go with their age. Of lag nothing
     * either: its series come when a first record of a partition is read.
     */
    public static FigureList common() {
        return new FigureList(Map.of())
            .atOnce("application.ready.time", "application.started.time", "process.start.time", "process.uptime",
                    "process.files.max", "system.cpu.count", "jvm.info", "jvm.memory.max",
                    "kafka.consumer.coordinator.rebalance.total", "kafka.consumer.coordinator.failed.rebalance.total",
                    "kafka.consumer.coordinator.assigned.partitions", "kafka.stream.alive.stream.threads",
                    "kafka.stream.failed.stream.threads", "respite.clock.confirmed")
            .coarse("jvm.memory.usage.after.gc", QUARTER, HOURLY);
    }

    /** With figures that no answer moves. */
    public FigureList atOnce(String... names) {
        return with(new Publication.AtOnce(), names);
    }

    /** With counters of answers and of what is done with them. */
    public FigureList atRelease(String... names) {
        return with(new Publication.AtRelease(), names);
    }

    /**
     * With gauges that answers move, but one person's by less than a step.
     * @param every how long a value stays
     */
    public FigureList coarse(String name, double step, Duration every) {
        return with(new Publication.Coarse(step, every), name);
    }

    private FigureList with(Publication publication, String... names) {
        var more = new HashMap<>(byName);
        List.of(names).forEach(name -> more.put(name, publication));
        return new FigureList(more);
    }

    /** How this meter leaves; empty if it stays. */
    Optional<Publication> of(Meter.Id meter) {
        String name = meter.getName();
        return Optional.ofNullable(byName.get(name)).or(() -> family(name));
    }

    private Optional<Publication> family(String name) {
        return byName.entrySet()
            .stream()
            .filter(listed -> listed.getKey().endsWith(".") && name.startsWith(listed.getKey()))
            .<Publication>map(Map.Entry::getValue)
            .findFirst();
    }

}
