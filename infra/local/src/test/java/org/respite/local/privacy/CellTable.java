package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.respite.contract.ContractJson;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.local.page.Table;
import tools.jackson.databind.JsonNode;

/** What each number of a released cell means, by the contract's own sample. */
final class CellTable {

    private static final String SAMPLE = "/org/respite/contract/samples/team-indicator.released.v1.unit-published.json";

    private static final double TWO_SIDED_95 = 1.96;

    private static final Map<String, String> MEANINGS = meanings();

    private CellTable() {
    }

    static String generated() {
        assertThat(MEANINGS).as("every field is described, and no other")
            .containsOnlyKeys(Arrays.stream(TeamIndicatorReleased.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        var table = new Table("field", "here", "what it means");
        JsonNode sample = sample();
        MEANINGS.forEach((field, meaning) -> table.row("`" + field + "`", value(sample.path(field)), meaning));
        return table + "\n" + example(ContractJson.MAPPER.treeToValue(sample, TeamIndicatorReleased.class));
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("organisation", "whose it is");
        meanings.put("unit", "the team, department or organisation; `a+b` is two teams released as one");
        meanings.put("level", "which of these");
        meanings.put("cadence", "how long the period is");
        meanings.put("period", "which one, counted from Monday 2024-01-01");
        meanings.put("from", "its first day");
        meanings.put("to", "its last day");
        meanings.put("publishedAt", "the one moment at which everything of the period was published");
        meanings.put("series", "what was measured; 0 to 100, high is strain");
        meanings.put("outcome", "`published` or `withheld`; a withheld cell has the same length and zeros");
        meanings.put("headcount", "people on the roster, which is public");
        meanings.put("centre", "what scores were cut around; known before the period");
        meanings.put("sum", "of the scores' distances to the centre, **noise included**");
        meanings.put("count", "how many answered, **noise included**");
        meanings.put("cells", "how many teams' cells this one adds up");
        meanings.put("mechanism", "profile, cut and the noise's variances");
        meanings.put("of", "how many cells belong together");
        meanings.put("leavers",
                "how many of the headcount had their last day before the fortnight's, which is public; absent where nobody had");
        return meanings;
    }

    private static String value(JsonNode value) {
        return value.isObject() ? "…" : value.asString("");
    }

    private static String example(TeamIndicatorReleased cell) {
        double error = Math.sqrt(cell.mechanism().sumVariance()) / cell.count();
        return """
                This team's mean is %d + %d ÷ %d = %s of 100. Noise alone moves it by typically %s points, so the true mean of \
                those who answered lies between %s and %s with 95 %% probability. One person's answer can move it by %s points \
                at most, about as much as noise does; the next section says what watching many periods comes to.
                """
            .formatted(cell.centre(), cell.sum(), cell.count(), Words.of(cell.mean(), 1), Words.of(error, 1),
                    Words.of(cell.mean() - TWO_SIDED_95 * error, 0), Words.of(cell.mean() + TWO_SIDED_95 * error, 0),
                    Words.of((double) cell.mechanism().clipWidth() / cell.count(), 1));
    }

    private static JsonNode sample() {
        try (var json = TeamIndicatorReleased.class.getResourceAsStream(SAMPLE)) {
            return ContractJson.MAPPER.readTree(Objects.requireNonNull(json).readAllBytes());
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
