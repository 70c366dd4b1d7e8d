package org.respite.alert.detection;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The specification's own example: unit A steps up by 14, B is high from the start and
 * then silent, C is a unit of 8 on a ramp. Every intermediate figure to 6 decimals.
 */
class WorkedExampleTest {

    private static final double HALF_A_MILLIONTH = 0.5000001e-6;

    private final Detector detector = new Detector(DetectorSettings.standard());

    @ParameterizedTest
    @ValueSource(strings = { "A", "B", "C" })
    void everyFigureAndEventIsAsPublished(String unit) throws IOException {
        List<Map<String, String>> rows = rows().stream().filter(row -> unit.equals(row.get("case"))).toList();
        UnitState state = UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, DetectorSettings.standard());

        for (Map<String, String> row : rows) {
            DetectionStep detectionStep = detector.step(state, reading(row));
            check(row, detectionStep);
            state = detectionStep.state();
        }

        assertThat(rows).hasSize(60);
    }

    private static void check(Map<String, String> row, DetectionStep detectionStep) {
        UnitState state = detectionStep.state();
        assertThat(state.period()).isEqualTo(Integer.parseInt(cell(row, "period")));
        same(row, "usual_b", state.usual());
        same(row, "usual_P", state.usualVariance());
        assertThat(state.episode().condition()).as(row.toString()).hasToString(cell(row, "state"));
        assertThat(state.level().open()).as(row.toString()).isEqualTo("1".equals(cell(row, "level")));
        assertThat(names(detectionStep.events())).as(row.toString()).isEqualTo(cell(row, "events"));
        check(row, detectionStep.assessment());
    }

    private static void check(Map<String, String> row, @Nullable Assessment assessment) {
        if (assessment == null) {
            assertThat(cell(row, "mean")).isEmpty();
            return;
        }
        same(row, "usual_b", assessment.usual());
        same(row, "usual_P", assessment.usualVariance());
        same(row, "cut_mean", assessment.cutMean());
        same(row, "recent_r", assessment.recent());
        same(row, "recent_var", assessment.recentVariance());
        same(row, "gap_D", assessment.gap());
        same(row, "se", assessment.standardError());
        same(row, "z", assessment.z());
        same(row, "size", assessment.size());
        same(row, "size_lower95", assessment.sizeAtLeast());
        same(row, "level_M", assessment.level());
        same(row, "z_high", assessment.zHigh());
    }

    private static void same(Map<String, String> row, String column, double actual) {
        assertThat(actual).as("%s of %s", column, row)
            .isEqualTo(Double.parseDouble(cell(row, column)), within(HALF_A_MILLIONTH));
    }

    /**
     * The example names what the recurrence does; that an episode lasts is no step of it.
     */
    private static String names(List<DetectionEvent> events) {
        return events.stream()
            .filter(event -> !(event instanceof DetectionEvent.Sustained))
            .map(WorkedExampleTest::name)
            .collect(joining(" "));
    }

    private static String name(DetectionEvent event) {
        return switch (event) {
            case DetectionEvent.Opened(var severity) -> "OPEN_" + severity;
            case DetectionEvent.Raised(var severity) -> "RAISE_" + severity;
            case DetectionEvent.Resolved() -> "RESOLVED";
            case DetectionEvent.Expired() -> "EXPIRED";
            case DetectionEvent.Sustained() -> "SUSTAINED";
            case DetectionEvent.LevelOpened() -> "LEVEL_OPEN";
            case DetectionEvent.LevelResolved() -> "LEVEL_RESOLVED";
            case DetectionEvent.LevelExpired() -> "LEVEL_EXPIRED";
        };
    }

    private static @Nullable UnitObservation reading(Map<String, String> row) {
        return cell(row, "mean").isEmpty() ? null
                : new UnitObservation(Double.parseDouble(cell(row, "mean")), Double.parseDouble(cell(row, "variance")));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (InputStream csv = Objects
            .requireNonNull(WorkedExampleTest.class.getResourceAsStream("worked-example.csv"))) {
            List<String> lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            String[] columns = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1))).toList();
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        List<Map.Entry<String, String>> row = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            row.add(Map.entry(columns[i], cells[i]));
        }
        return Map.ofEntries(row.toArray(Map.Entry[]::new));
    }

}
