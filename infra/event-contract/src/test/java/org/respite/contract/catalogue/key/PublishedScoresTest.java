package org.respite.contract.catalogue.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published scores on 0–100 between the ends of our scales: a key with another formula,
 * other bounds or another number of items puts them elsewhere.
 */
class PublishedScoresTest {

    @ParameterizedTest
    @CsvSource({ "cbi, personal, 50, 50", "bat-23, total, 2.59, 40", "bat-23, total, 3.02, 51",
            "pfi, burnout, 1.33, 33", "mbi-hss, emotionalExhaustion, 27, 50", "mbi-hss, emotionalExhaustion, 21.1, 39",
            "olbi, exhaustion, 2.25, 42", "proqol-5, burnout, 42, 80", "stss, total, 38, 31" })
    void lieWhereTheyAreSaidToLie(String inventory, String scale, double score, double ofHundred) {
        double lowest = end(inventory, scale, true);
        double highest = end(inventory, scale, false);

        assertThat(100 * (score - lowest) / (highest - lowest)).isEqualTo(ofHundred, within(0.51));
    }

    /** Of answers that all mean the least strain, or the most. */
    private static double end(String inventory, String scale, boolean least) {
        var key = ScoreOnlyKeys.shipped()
            .stream()
            .filter(each -> each.id().equals(inventory))
            .findFirst()
            .orElseThrow();
        var keyed = key.scales().stream().filter(each -> each.id().equals(scale)).findFirst().orElseThrow();
        var answers = keyed.items()
            .stream()
            .collect(Collectors.toMap(item -> item,
                    item -> least == keyed.reversed().contains(item) ? key.max() : key.min()));
        return Objects.requireNonNull(key.score(answers).get(scale)).value();
    }

}
