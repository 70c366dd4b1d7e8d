package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.register.FirstDecision;
import org.respite.ingest.web.answer.HandInResult.Standing;

class PeriodStatusTest {

    private static final Instant ANSWERED = Instant.parse("2026-09-10T11:00:00Z");

    private static final Instant CLOSES = Instant.parse("2026-09-22T22:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-09-22T22:15:00Z");

    private final ReportingCalendar berlin = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    @Test
    void countsUntilTheMomentThePeriodCloses() {
        assertThat(PeriodStatus.of(ANSWERED, berlin, CLOSES.minusNanos(1))).isEqualTo(new PeriodStatus(true, "2026-W37",
                70, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), PUBLISHED, null));
    }

    @Test
    void goesIntoTheJournalFromThatMomentOnAndSaysSo() {
        assertThat(PeriodStatus.of(ANSWERED, berlin, CLOSES))
            .isEqualTo(new PeriodStatus(false, "2026-W37", 70, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20),
                    PUBLISHED, "the period closed on 2026-09-23; kept for your journal only"));
    }

    @Test
    void staysAsItWasDecidedWhenTheCheckInFirstCame() {
        var open = PeriodStatus.of(ANSWERED, berlin, CLOSES.minusNanos(1));
        var closed = PeriodStatus.of(ANSWERED, berlin, CLOSES);

        assertThat(closed.as(FirstDecision.COUNTS)).isEqualTo(open);
        assertThat(closed.as(FirstDecision.CLOSED)).isEqualTo(closed);
        assertThat(closed.as(FirstDecision.NO_UNIT)).isEqualTo(open.withoutUnit()).isEqualTo(closed.withoutUnit());
    }

    @Test
    void goesIntoTheJournalOfWhoLeftBeforeAndSaysSo() {
        var open = PeriodStatus.of(ANSWERED, berlin, CLOSES.minusNanos(1)).afterLeaving(LocalDate.of(2026, 9, 9));

        assertThat(open.counts()).isFalse();
        assertThat(open.reason()).isEqualTo("your membership ended on 2026-09-09; kept for your journal only");
        assertThat(PeriodStatus.of(ANSWERED, berlin, CLOSES).afterLeaving(LocalDate.of(2026, 9, 9))).isEqualTo(open);
    }

    @Test
    void saysInAWordHowItStands() {
        var open = PeriodStatus.of(ANSWERED, berlin, CLOSES.minusNanos(1));
        var closed = PeriodStatus.of(ANSWERED, berlin, CLOSES);

        assertThat(open.standing()).isEqualTo(Standing.COUNTS);
        assertThat(closed.standing()).isEqualTo(Standing.CLOSED);
        assertThat(open.withoutUnit().standing()).isEqualTo(closed.withoutUnit().standing())
            .isEqualTo(Standing.NO_UNIT);
        assertThat(open.afterLeaving(LocalDate.of(2026, 9, 9)).standing()).isEqualTo(Standing.LEFT);
    }

    @Test
    void belongsToTheBlockOfItsFortnight() {
        assertThat(PeriodStatus.of(ANSWERED, berlin, CLOSES).block()).isEqualTo(35);
    }

}
