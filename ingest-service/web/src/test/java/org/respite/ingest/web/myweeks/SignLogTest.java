package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.web.myweeks.Answered.CALENDAR;
import static org.respite.ingest.web.myweeks.Answered.signs;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.myweeks.SignLog.Noticed;

class SignLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);

    @Test
    void bothListsNewestFirst() {
        var entries = List.of(signs(DAY, "early-signs/1", "cynical"),
                signs(DAY.plusDays(7), "weekly-reflection/1", "autopilot", "headache"),
                signs(DAY.plusDays(8), "weekly-reflection/1"), signs(DAY.plusDays(9), "early-signs/2", "cynical"));
        assertThat(SignLog.of(entries, CALENDAR)).containsExactly(
                new Noticed(DAY.plusDays(7), "weekly-reflection/1", List.of("autopilot", "headache")),
                new Noticed(DAY, "early-signs/1", List.of("cynical")));
    }

}
