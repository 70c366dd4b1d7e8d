package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.FORTNIGHT;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.state.StateStores;
import org.slf4j.LoggerFactory;

/**
 * With everything logged that can be, no log tells noise, or a sum or count without it,
 * or who took part.
 */
class SilenceTest {

    private static final Clinic CLINIC = new Clinic("clinic");

    private static final String SOMEBODY = "canary-contributor";

    /** More than any offset, time or size that a log might hold. */
    private static final int CONTRIBUTORS = 1_234_567;

    /** Cut to 30 above the first centre. */
    private static final int INDEX = 97;

    private static final CellNoise NOISE = new CellNoise(76_543_211, 1_000_003);

    /** In a unit, and in the context together with ten people of south. */
    private static final List<String> FIGURES = Stream
        .of(CONTRIBUTORS, 30 * CONTRIBUTORS, CONTRIBUTORS + 10, 30 * CONTRIBUTORS + 100, NOISE.sum(), NOISE.count())
        .map(Number::toString)
        .toList();

    private static final List<String> LOGGERS = List.of("org.respite", "org.apache.kafka.streams");

    @TempDir
    private Path disk;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void logEverything() {
        logged.start();
        LOGGERS.forEach(name -> {
            Logger logger = logger(name);
            logger.setLevel(Level.TRACE);
            logger.setAdditive(false);
            logger.addAppender(logged);
        });
    }

    @AfterEach
    void logAsBefore() {
        LOGGERS.forEach(name -> {
            Logger logger = logger(name);
            logger.detachAppender(logged);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    @Test
    void aReleaseTellsNoFigureInLogsNorInThePrintOfItsState() {
        try (var stream = contributed()) {
            put(stream, Cadence.FORTNIGHT, FORTNIGHT + 1, "emotionalExhaustion");
            put(stream, Cadence.BLOCK, FORTNIGHT / 2, "depersonalization");
            put(stream, Cadence.BLOCK, FORTNIGHT / 2, "personalAccomplishment");
            List<String> state = stream.printedState();

            var released = stream.publishes(FORTNIGHT + 1).releasedRecords();

            assertThat(released.stream().map(event -> new String(event.value(), StandardCharsets.UTF_8)))
                .as("the canaries went through")
                .anyMatch(json -> json.contains(Long.toString(30L * CONTRIBUTORS + NOISE.sum())))
                .anyMatch(json -> json.contains(Long.toString(30L * CONTRIBUTORS + 100 + NOISE.sum())));
            assertThat(figuresIn(state)).isEmpty();
            assertThat(figuresIn(stream.printedState())).isEmpty();
        }
        assertThat(lines()).as("what can be logged is").hasSizeGreaterThan(1000);
        assertThat(figuresIn(lines())).isEmpty();
    }

    @Test
    void aReleaseThatFailsTellsNoFigure() {
        try (var stream = contributed()) {
            put(stream, Cadence.BLOCK, FORTNIGHT / 2, "depersonalization");

            assertThat(stream.publishes(FORTNIGHT + 1).releasedContext()).isEmpty();
            assertThat(stream.count("respite.release.stops")).isOne();
        }
        assertThat(lines()).anyMatch(line -> line.contains("contributors: differ by series"));
        assertThat(figuresIn(lines())).isEmpty();
    }

    @Test
    void whatPassesBetweenTheStepsPrintsNoFigure() {
        var indices = new TreeMap<>(Map.of("emotionalExhaustion", INDEX));
        var tallies = Map.of("north", canaries());

        assertThat(Stream
            .of(new IndexChange("north", Cadence.FORTNIGHT, FORTNIGHT, indices, indices), canaries(), NOISE,
                    new PeriodInputs(CLINIC.tree(), FORTNIGHT, tallies, Map.of()),
                    new BlockInputs(CLINIC.tree(), FORTNIGHT / 2, Map.of("depersonalization", tallies), Map.of()))
            .map(Object::toString)).noneMatch(text -> text.contains(Integer.toString(INDEX)))
            .satisfies(texts -> assertThat(figuresIn(texts)).isEmpty());
    }

    @Test
    void aPlantedLineIsFound() {
        org.slf4j.Logger careless = LoggerFactory.getLogger("org.respite.scoring.release.Careless");

        careless.trace("sum {} of {}", 30 * CONTRIBUTORS, SOMEBODY);
        careless.debug("failed", new IllegalStateException("noise: " + NOISE.sum()));
        careless.atTrace().addKeyValue("count", CONTRIBUTORS).log("released");

        assertThat(figuresIn(lines())).hasSize(3);
    }

    private StreamHarness contributed() {
        var stream = new StreamHarness(disk, new CanaryKeys()).tree(CLINIC.tree());
        return stream.checkIns(CLINIC.everybody(FORTNIGHT + 1))
            .checkIn(CLINIC.workload("north", SOMEBODY, FORTNIGHT + 1, 3));
    }

    private static void put(StreamHarness stream, Cadence cadence, int period, String series) {
        var key = new HistogramKey(new HistogramKey.Period(CLINIC.id(), cadence, period), series, "north");
        stream.put(StateStores.TALLIES, key, canaries());
    }

    private static IndexHistogram canaries() {
        return IndexHistogram
            .fromBytes(ByteBuffer.allocate(Byte.BYTES + Integer.BYTES).put((byte) INDEX).putInt(CONTRIBUTORS).array());
    }

    private List<String> lines() {
        return List.copyOf(logged.list).stream().map(SilenceTest::text).toList();
    }

    private static String text(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                + event.getMDCPropertyMap() + " " + thrown;
    }

    /** The lines that hold one of the figures as a number of its own, or the person. */
    private static List<String> figuresIn(Iterable<? extends String> lines) {
        Pattern canary = Pattern.compile("(?<!\\d)(" + String.join("|", FIGURES) + ")(?!\\d)|" + SOMEBODY);
        List<String> found = new ArrayList<>();
        lines.forEach(line -> {
            if (canary.matcher(line).find()) {
                found.add(line);
            }
        });
        return found;
    }

    private static Logger logger(String name) {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }

    /** Keys whose noise the test knows. */
    private static final class CanaryKeys implements NoiseKeys {

        @Override
        public NoiseSource forWindow(String organisation, int fortnight) {
            return (_, _, _) -> NOISE;
        }

        @Override
        public void destroyThrough(String organisation, int fortnight) {
            // There is no key.
        }

    }

}
