package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.web.myweeks.Answered.CALENDAR;
import static org.respite.ingest.web.myweeks.Answered.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.myweeks.Inventory.Reading;

class InventoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);

    @ParameterizedTest
    @CsvSource({ "BURNOUT,2,weeks.burnout.below", "BURNOUT,3,weeks.burnout.from",
            "WELL_BEING,52,weeks.well_being.above", "WELL_BEING,50,weeks.well_being.low",
            "WELL_BEING,29,weeks.well_being.low", "WELL_BEING,28,weeks.well_being.screen" })
    void thresholdsAreThosePublished(Inventory inventory, int value, String standing) {
        assertThat(inventory.standing(value)).isEqualTo(standing);
    }

    @Test
    void isTheSumOfAllFiveTimesFour() {
        var all = on(DAY, "who-5/1", Map.of("cheerful", new Answer.Rating(1), "calm", new Answer.Rating(2), "active",
                new Answer.Rating(3), "rested", new Answer.Rating(4), "interest", new Answer.Rating(5)));
        var some = on(DAY.plusDays(1), "who-5/1", Map.of("cheerful", new Answer.Rating(1)));
        assertThat(Inventory.WELL_BEING.of(List.of(all, some), CALENDAR)).containsExactly(new Reading(DAY, 60));
    }

    @Test
    void eachAnswerStandsForItselfNewestFirst() {
        var first = on(DAY, "burnout-item/1", Map.of("burnout", new Answer.Rating(2)));
        var second = on(DAY.plusDays(9), "burnout-item/1", Map.of("burnout", new Answer.Rating(4)));
        assertThat(Inventory.BURNOUT.of(List.of(first, second), CALENDAR))
            .containsExactly(new Reading(DAY.plusDays(9), 4), new Reading(DAY, 2));
        assertThat(Inventory.WELL_BEING.of(List.of(first, second), CALENDAR)).isEmpty();
    }

}
