package org.respite.operations.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.operations.clock.CheckedClock;
import org.respite.testsupport.SettableClock;

class GuardedRegistryTest {

    private static final ReportingCalendar LAST = new ReportingCalendar(ZoneOffset.ofHours(-12));

    private static final int FORTNIGHT = 70;

    private final SettableClock clock = new SettableClock(LAST.startOf(FORTNIGHT).plus(Duration.ofDays(3)));

    private final GuardedRegistry registry = registry(clock);

    private static GuardedRegistry registry(Clock clock) {
        return registry(() -> CheckedClock.unchecked(clock));
    }

    private static GuardedRegistry registry(Supplier<CheckedClock> clock) {
        return new GuardedRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(),
                FigureList.common()
                    .atOnce("known", "family.")
                    .atRelease("answers", "answers.by.function")
                    .coarse("behind", 1000, Duration.ofMinutes(1)),
                clock);
    }

    @Test
    void whatNobodyHasListedStaysInside() {
        var held = new AtomicInteger(4711);
        registry.counter("new.counter", "answer", "7").increment();
        registry.timer("new.timer").record(Duration.ofMillis(4711));
        registry.summary("new.summary").record(4711);
        registry.more().longTaskTimer("new.tasks").start();
        registry.gauge("new.gauge", held);
        registry.more().counter("new.function", List.of(), held);
        registry.more().timeGauge("new.time", List.of(), held, TimeUnit.DAYS, AtomicInteger::get);
        registry.counter("known.more").increment();

        assertThat(registry.scrape()).isEmpty();
    }

    @Test
    void whatIsListedLeavesAtOnceOrWithItsFamily() {
        registry.counter("known", "outcome", "good").increment(3);
        registry.counter("family.member").increment(4);

        assertThat(registry.scrape()).contains("known_total{outcome=\"good\"} 3.0", "family_member_total 4.0");
    }

    /**
     * A producer tells bytes, a request how long it took: neither is there to be read.
     */
    @ParameterizedTest
    @ValueSource(strings = { "kafka.producer.topic.byte.total", "kafka.producer.connection.count",
            "kafka.consumer.connection.count", "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.records.lag", "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.stream.state.estimate.num.keys", "kafka.stream.task.process.total", "http.server.requests",
            "jvm.gc.memory.allocated", "jvm.memory.used", "executor.completed", "logback.events",
            "mongodb.driver.pool.size", "process.cpu.usage", "process.files.open", "kafka.admin.client.request.total" })
    void noFigureOfTheIndividualSideIsListedForAll(String name) {
        registry.counter(name).increment();

        assertThat(registry.find(name).meters()).isEmpty();
        assertThat(registry.scrape()).isEmpty();
    }

    @Test
    void answersAreCountedAtOnceAndToldWithTheRelease() {
        Counter answers = registry.counter("answers");
        String before = registry.scrape();
        answers.increment(250);

        assertThat(answers.count()).isEqualTo(250);
        assertThat(registry.scrape()).isEqualTo(before).contains("answers_total 0.0");
        clock.set(LAST.publishedAt(FORTNIGHT).minusMillis(1));
        assertThat(registry.scrape()).isEqualTo(before);

        clock.set(LAST.publishedAt(FORTNIGHT));
        assertThat(registry.scrape()).contains("answers_total 200.0");
        answers.increment(1000);
        assertThat(registry.scrape()).contains("answers_total 200.0");
        clock.set(LAST.publishedAt(FORTNIGHT + 1));
        assertThat(registry.scrape()).contains("answers_total 1200.0");
    }

    /**
     * Whatever zone an organisation lies in, its fortnight is out before it is counted.
     */
    @Property(tries = 300)
    void noCountOfAnOpenFortnightIsTold(@ForAll @IntRange(min = -12, max = 14) int zone,
            @ForAll @Size(max = 40) List<@IntRange(max = 90 * 24) Integer> hours,
            @ForAll @IntRange(max = 120 * 24) int asked) {
        var calendar = new ReportingCalendar(ZoneOffset.ofHours(zone));
        Instant start = LAST.startOf(FORTNIGHT);
        var time = new SettableClock(start);
        var counter = registry(time).counter("answers");
        for (int hour : hours) {
            time.set(start.plus(Duration.ofHours(hour)));
            counter.increment(100);
        }
        Instant now = start.plus(Duration.ofHours(asked));
        time.set(now);

        long open = hours.stream()
            .map(hour -> start.plus(Duration.ofHours(hour)))
            .filter(at -> now.isBefore(calendar.publishedAt(calendar.fortnightOf(at.plus(Duration.ofMinutes(5))))))
            .count();
        assertThat(((HeldCounter) counter).shown()).isLessThanOrEqualTo(100.0 * (hours.size() - open));
        time.set(start.plus(Duration.ofDays(200)));
        assertThat(((HeldCounter) counter).shown()).isEqualTo(100.0 * hours.size());
    }

    /** A clock that is weeks ahead would tell of a fortnight that is still running. */
    @Test
    void aClockThatIsNotConfirmedTellsNothingNew() {
        var confirmed = new AtomicBoolean(true);
        var guarded = registry(() -> new CheckedClock(clock,
                _ -> confirmed.get() ? Optional.empty() : Optional.of("the clock is ahead")));
        Counter answers = guarded.counter("answers");
        answers.increment(250);
        clock.set(LAST.publishedAt(FORTNIGHT));
        assertThat(guarded.scrape()).contains("answers_total 200.0");
        answers.increment(500);

        confirmed.set(false);
        clock.set(LAST.publishedAt(FORTNIGHT + 1).plus(Duration.ofDays(20)));
        assertThat(guarded.scrape()).contains("answers_total 200.0");
        clock.set(LAST.startOf(FORTNIGHT - 5));
        answers.increment(1000);
        assertThat(guarded.scrape()).contains("answers_total 200.0");

        confirmed.set(true);
        clock.set(LAST.publishedAt(FORTNIGHT + 1).minusMillis(1));
        assertThat(guarded.scrape()).contains("answers_total 200.0");
        clock.set(LAST.publishedAt(FORTNIGHT + 1));
        assertThat(guarded.scrape()).contains("answers_total 700.0");
        clock.set(LAST.publishedAt(FORTNIGHT + 2));
        assertThat(guarded.scrape()).as("with what nobody could date").contains("answers_total 1700.0");
        assertThat(answers.count()).isEqualTo(1750);
    }

    @Test
    void aCounterThatCannotSayWhenStaysInside() {
        var counted = new AtomicInteger(4711);
        FunctionCounter.builder("answers.by.function", counted, AtomicInteger::get).register(registry);
        registry.timer("answers").record(Duration.ofMillis(4711));

        assertThat(registry.scrape()).doesNotContain("4711");
    }

    @Test
    void aCoarseGaugeMovesInStepsAndOnceAMinute() {
        var records = new AtomicInteger(1);
        Gauge.builder("behind", records, AtomicInteger::get).register(registry);
        List<String> pages = new ArrayList<>();
        for (int more : List.of(0, 998, 0)) {
            records.addAndGet(more);
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            pages.add(registry.scrape());
        }
        assertThat(pages).hasSize(3).containsOnly(pages.getFirst()).first().asString().contains("behind 0.0");

        records.set(2500);
        assertThat(registry.scrape()).contains("behind 0.0");
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        System.gc();
        assertThat(registry.scrape()).contains("behind 2000.0");
    }

    @Test
    void whatCannotBeToldLooksLikeNothing() {
        Gauge.builder("behind", () -> Double.NaN).register(registry);

        assertThat(registry.scrape()).contains("behind 0.0");
    }

}
