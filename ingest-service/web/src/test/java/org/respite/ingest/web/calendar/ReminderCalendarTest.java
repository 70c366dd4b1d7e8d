package org.respite.ingest.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.setting.InvalidConfigurationException;

class ReminderCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final ReminderSlot THURSDAY = new ReminderSlot(DayOfWeek.THURSDAY, 16);

    @Test
    void comesEveryWeekAtTheSameHourInSummerAndInWinter() throws Exception {
        var event = event(ics(ReminderRhythm.WEEK, ReminderLanguage.EN));

        assertThat(days(event, LocalDate.of(2026, 10, 15))).containsExactly(LocalDateTime.of(2026, 10, 15, 16, 0),
                LocalDateTime.of(2026, 10, 22, 16, 0), LocalDateTime.of(2026, 10, 29, 16, 0),
                LocalDateTime.of(2026, 11, 5, 16, 0));
    }

    @Test
    void comesInTheSecondWeekOfAFortnight() throws Exception {
        var event = event(ics(ReminderRhythm.FORTNIGHT, ReminderLanguage.EN));
        var calendar = new ReportingCalendar(BERLIN);

        assertThat(days(event, LocalDate.of(2026, 11, 23))).hasSize(2).allSatisfy(time -> {
            int fortnight = calendar.fortnightOf(time.atZone(BERLIN).toInstant());
            assertThat(time.toLocalDate()).isEqualTo(ReportingCalendar.lastDayOf(fortnight).minusDays(3));
        });
    }

    @Test
    void ringsWhenItBeginsAndMakesNobodyBusy() throws Exception {
        var content = ics(ReminderRhythm.WEEK, ReminderLanguage.EN);

        assertThat(event(content).getAlarms()).singleElement()
            .satisfies(alarm -> assertThat(((VAlarm) alarm).getTrigger().orElseThrow().getDuration())
                .isEqualTo(Duration.ZERO));
        assertThat(lines(content)).contains("DTSTART:20260108T160000", "RRULE:FREQ=WEEKLY;INTERVAL=1", "DURATION:PT2M",
                "TRANSP:TRANSPARENT", "X-WR-TIMEZONE:Europe/Berlin", "X-PUBLISHED-TTL:P7D",
                "UID:week-thursday-16@reminder.respite");
    }

    @ParameterizedTest
    @EnumSource
    void passesTheLibrarysOwnValidationInLinesOfSeventyFiveOctets(ReminderLanguage language) throws Exception {
        var content = ics(ReminderRhythm.FORTNIGHT, language);

        assertThat(calendar(content).validate().hasErrors()).isFalse();
        assertThat(lines(content)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void speaksItsLanguageAndNotTheMachines() throws Exception {
        var machines = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(summary(ics(ReminderRhythm.WEEK, ReminderLanguage.EN))).isEqualTo("Two minutes for me");
            assertThat(summary(ics(ReminderRhythm.WEEK, ReminderLanguage.DE))).isEqualTo("Zwei Minuten für mich");
        }
        finally {
            Locale.setDefault(machines);
        }
    }

    @Test
    void namesWherePeopleAnswerIfThatIsSet() throws Exception {
        var link = URI.create("https://respite.example/?from=calendar");

        assertThat(lines(ics(ReminderRhythm.WEEK, ReminderLanguage.EN))).noneMatch(line -> line.startsWith("URL"));
        assertThat(
                event(ReminderCalendar.of(THURSDAY, ReminderRhythm.WEEK, ReminderLanguage.EN, BERLIN, link)).getUrl())
            .satisfies(url -> assertThat(Objects.requireNonNull(url).getUri()).isEqualTo(link));
    }

    @ParameterizedTest
    @ValueSource(strings = { "respite.example", "ftp://respite.example/", "https:///", "mailto:a@respite.example" })
    void refusesAnAddressThatIsNone(String link) {
        assertThatThrownBy(() -> new ReminderSettings(URI.create(link)))
            .isInstanceOf(InvalidConfigurationException.class)
            .hasMessage("respite.ingest.reminder.link: " + link
                    + " (expected: an address that begins with https:// or http://)");
    }

    @Test
    void everyHourOfTheWeekHasOneName() {
        for (var day : DayOfWeek.values()) {
            assertThat(IntStream.range(0, 24).mapToObj(hour -> new ReminderSlot(day, hour)))
                .allSatisfy(slot -> assertThat(ReminderSlot.named(slot.name())).contains(slot));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "thursday", "thursday-24", "thursday-016", "thursday--1", "Thursday-16",
            "donnerstag-16", "thursday-16\n", "thursday-١٦" })
    void nothingElseIsASlot(String name) {
        assertThat(ReminderSlot.named(name)).isEmpty();
    }

    private static List<LocalDateTime> days(VEvent event, LocalDate from) {
        return event
            .<LocalDateTime>calculateRecurrenceSet(
                    new net.fortuna.ical4j.model.Period<>(from.atStartOfDay(), from.plusWeeks(4).atStartOfDay()))
            .stream()
            .map(period -> period.getStart())
            .sorted()
            .toList();
    }

    private static byte[] ics(ReminderRhythm rhythm, ReminderLanguage language) {
        return ReminderCalendar.of(THURSDAY, rhythm, language, BERLIN, null);
    }

    private static String summary(byte[] ics) throws Exception {
        return Objects.requireNonNull(event(ics).getSummary()).getValue();
    }

    private static VEvent event(byte[] ics) throws Exception {
        return (VEvent) calendar(ics).getComponents("VEVENT").getFirst();
    }

    private static List<String> lines(byte[] ics) {
        return Arrays.asList(new String(ics, StandardCharsets.UTF_8).split("\r\n"));
    }

    private static Calendar calendar(byte[] ics) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(ics));
    }

}
