package org.respite.scoring.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.respite.operations.figures.GuardedRegistry;
import org.respite.testsupport.SettableClock;

class ScoringFiguresTest {

    /** Of one person, by the default of ingest-service. */
    private static final int MOST_PER_BLOCK = 60;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-09-10T12:00:00Z"));

    @Test
    void nothingThatOnePersonHandsInIsAStepOfWhatWaits() {
        var page = new GuardedRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), ScoringFigures.list(),
                clock);
        var waiting = new AtomicInteger();
        Gauge.builder("respite.scoring.check.ins.waiting", waiting, AtomicInteger::get).register(page);
        assertThat(page.scrape()).contains("respite_scoring_check_ins_waiting 0.0");

        waiting.set(MOST_PER_BLOCK);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(page.scrape()).contains("respite_scoring_check_ins_waiting 0.0");

        waiting.set(3 * MOST_PER_BLOCK);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        assertThat(page.scrape()).contains("respite_scoring_check_ins_waiting 100.0");
    }

}
