package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Texts;

class FourWeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static FourWeeks of(List<OwnData.Entry> entries, LocalDate today) {
        return FourWeeks.of(entries, Answered.CALENDAR, today);
    }

    /** Eight weeks of 5, then these. */
    private static List<OwnData.Entry> then(int... energy) {
        var entries = new ArrayList<OwnData.Entry>();
        IntStream.range(0, 8).forEach(week -> entries.add(Answered.energy(MONDAY.plusWeeks(week), 5)));
        IntStream.range(0, energy.length)
            .forEach(week -> entries.add(Answered.energy(MONDAY.plusWeeks(8L + week), energy[week])));
        return entries;
    }

    private static LookBackView words(List<OwnData.Entry> entries, LocalDate today, Language language) {
        return LookBacks.wording()
            .of(entries, today.atTime(12, 0).atZone(Answered.CALENDAR.zone()).toInstant(), Texts.in(language));
    }

    @Test
    void thisWeekBelongsToItOnceSomethingIsAnswered() {
        var entries = then(5, 5, 5);
        LocalDate monday = MONDAY.plusWeeks(11);
        assertThat(of(entries, monday.plusDays(2)).from()).isEqualTo(monday.minusWeeks(4));
        assertThat(of(then(5, 5, 5, 5), monday.plusDays(2)).from()).isEqualTo(monday.minusWeeks(3));
        assertThat(of(entries, monday).to()).isEqualTo(monday.minusDays(1));
    }

    @Test
    void weeksAreHeldAgainstTheOwnUsual() {
        var weeks = of(then(9, 2, 5, 2), MONDAY.plusWeeks(11));
        assertThat(weeks.low(WeekLine.ENERGY)).isEqualTo(2);
        assertThat(weeks.high(WeekLine.ENERGY)).isOne();
        assertThat(weeks.low(WeekLine.SLEEP)).isZero();
        assertThat(weeks.higher()).isEmpty();
        assertThat(words(then(9, 2, 5, 2), MONDAY.plusWeeks(11), Language.EN).lines()).singleElement()
            .satisfies(line -> {
                assertThat(line.values()).containsExactly("9", "2", "5", "2");
                assertThat(line.moved()).isEqualTo("Weeks below it: 2; above it: 1.");
            });
    }

    @Test
    void fourHigherWeeksAreSaidOnceAndNeutrally() {
        var higher = then(9, 9, 9, 9);
        assertThat(of(higher, MONDAY.plusWeeks(11)).higher()).containsExactly(WeekLine.ENERGY);
        assertThat(words(higher, MONDAY.plusWeeks(11), Language.DE).higher()).isEqualTo("Energie");
        assertThat(of(then(9, 9, 5, 9), MONDAY.plusWeeks(11)).higher()).isEmpty();
        assertThat(of(then(9, 9, 9), MONDAY.plusWeeks(11)).higher()).isEmpty();
    }

    @Test
    void moreOfABurdenIsNotCalledHigher() {
        var entries = new ArrayList<OwnData.Entry>();
        IntStream.range(0, 12)
            .forEach(week -> entries.add(Answered.on(MONDAY.plusWeeks(week), "weekly-reflection/1", Map.of("drained",
                    new Answer.Rating(week < 8 ? 3 : 9), "caseload", new Answer.Rating(week < 8 ? 90 : 130)))));
        var weeks = of(entries, MONDAY.plusWeeks(11));
        assertThat(weeks.high(WeekLine.DRAINED)).isEqualTo(4);
        assertThat(weeks.higher()).isEmpty();
    }

    @Test
    void signsCountOnceTheyAreSeenTwice() {
        var entries = List.of(Answered.signs(MONDAY.plusWeeks(3), "weekly-reflection/1", "headache", "autopilot"),
                Answered.signs(MONDAY.plusWeeks(2), "weekly-reflection/1", "headache"),
                Answered.signs(MONDAY, "weekly-reflection/1", "autopilot"));
        assertThat(of(entries, MONDAY.plusWeeks(4)).signs().values()).containsExactly(2, 2);
        assertThat(of(entries, MONDAY.plusWeeks(5)).signs())
            .containsOnlyKeys(new FourWeeks.Sign("weekly-reflection/1", "headache"));
    }

    @Test
    void whatMovedComesFirst() {
        var entries = then(2, 2, 2, 2);
        IntStream.range(0, 12)
            .forEach(week -> entries.add(Answered.on(MONDAY.plusWeeks(week).plusDays(1), "daily-energy/1",
                    Map.of("sleep", new Answer.Rating(3)))));
        assertThat(words(entries, MONDAY.plusWeeks(11), Language.EN).lines()).extracting(LookBackView.Line::title)
            .containsExactly("weeks.energy", "weeks.sleep");
        assertThat(words(List.of(), MONDAY, Language.EN).lines()).isEmpty();
    }

    @Test
    void nothingOfAPersonIsInALog() {
        var view = LookBacks.year(Language.EN);
        assertThat(view.toString()).isEqualTo("LookBackView[…]");
        assertThat(view.lines().getFirst().toString()).isEqualTo("Line[…]");
        assertThat(of(then(1), MONDAY).toString()).isEqualTo("FourWeeks[…]");
        assertThat(view.signs()).contains("headaches or other tension: 2 times");
    }

}
