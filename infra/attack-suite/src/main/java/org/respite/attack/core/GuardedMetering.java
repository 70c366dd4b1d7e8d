package org.respite.attack.core;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.respite.attack.surface.Submission;
import org.respite.operations.figures.GuardedRegistry;
import org.respite.scoring.config.ScoringFigures;

/**
 * As services do it: whatever libraries and steps count is counted, and the registry that
 * ships says what leaves.
 */
final class GuardedMetering implements Metering {

    private static final Instant WITHIN_A_FORTNIGHT = Instant.parse("2026-07-15T08:00:00Z");

    private final GuardedRegistry registry = new GuardedRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(),
            ScoringFigures.list(), Clock.fixed(WITHIN_A_FORTNIGHT, ZoneOffset.UTC));

    private final Map<List<Submission>, Integer> counted = new IdentityHashMap<>();

    @Override
    public String text(List<Submission> submissions) {
        submissions.subList(counted.getOrDefault(submissions, 0), submissions.size()).forEach(this::count);
        counted.put(submissions, submissions.size());
        return registry.scrape();
    }

    private void count(Submission submission) {
        registry.counter("respite.scoring.check.ins", "outcome", "contributed").increment();
        registry.counter("kafka.producer.topic.byte.total", "topic", "respite.check-ins.v1")
            .increment(Records.lengthOf(submission));
        registry.counter("kafka.consumer.fetch.manager.records.consumed.total", "partition", submission.person())
            .increment();
        registry.timer("http.server.requests", "uri", "/api/v1/check-ins").record(Duration.ofNanos(1));
    }

}
