package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ReviewCalendarTest {

    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

    private static final PlannedStep CHOICE = new PlannedStep("time-off", "clinical lead of ward seven",
            Samples.START_ON, Samples.START_ON.plusWeeks(12), 6, "rota first", null);

    private final Plan plan = Plan.none("lakeside:crisis-team:rise:70", "lakeside", "crisis-team")
        .choose(CHOICE, NOON, Samples.LEA);

    @Test
    void isAWholeDayWithAnAlarmTheDayBefore() throws Exception {
        var event = event(ics(plan));

        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("lakeside:crisis-team:rise:70@review.respite");
        assertThat(Objects.requireNonNull(event.getSummary()).getValue())
            .isEqualTo("Review: Time off that is off (Crisis team)");
        assertThat(event.getAlarms()).singleElement()
            .satisfies(alarm -> assertThat(((VAlarm) alarm).getTrigger().orElseThrow().getDuration())
                .isEqualTo(Period.ofDays(-1)));
        assertThat(lines(ics(plan))).contains("BEGIN:VCALENDAR", "VERSION:2.0", "DTSTART;VALUE=DATE:20270208",
                "DTEND;VALUE=DATE:20270209", "DTSTAMP:20261001T120000Z", "SEQUENCE:0", "TRIGGER:-P1D",
                "TRANSP:TRANSPARENT", "END:VCALENDAR");
    }

    @Test
    void passesTheLibrarysOwnValidation() throws Exception {
        assertThat(calendar(ics(plan)).validate().hasErrors()).isFalse();
    }

    @Test
    void aChangedPlanIsTheSameEventWithAHigherSequence() throws Exception {
        var changed = plan.choose(CHOICE, NOON.plusSeconds(60), Samples.LEA);

        assertThat(event(ics(changed)).getUid()).isEqualTo(event(ics(plan)).getUid());
        assertThat(Objects.requireNonNull(event(ics(changed)).getSequence()).getSequenceNo()).isEqualTo(1);
    }

    @Test
    void theSamePlanMakesTheSameBytes() {
        assertThat(ics(plan)).isEqualTo(ics(plan));
    }

    @Test
    void namesNobody() {
        assertThat(new String(ics(plan), StandardCharsets.UTF_8).replace("\r\n ", "")).doesNotContainIgnoringCase("lea")
            .doesNotContain("ward seven", "rota", "Lund");
    }

    @Test
    void linesEndWithCrlfAndHaveSeventyFiveOctetsAtMost() throws Exception {
        var name = "Ärztlicher Bereitschaftsdienst für Öffentlichkeitsübungen 🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥🏥";
        var bytes = ReviewCalendar.of(plan, CHOICE, "Time off, really; off", name);
        var text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
            .allMatch(octets -> octets <= 75);
        assertThat(Objects.requireNonNull(event(bytes).getSummary()).getValue())
            .isEqualTo("Review: Time off, really; off (" + name + ")");
    }

    private static byte[] ics(Plan plan) {
        return ReviewCalendar.of(plan, CHOICE, "Time off that is off", "Crisis team");
    }

    private static Iterable<String> lines(byte[] ics) {
        return Arrays.asList(new String(ics, StandardCharsets.UTF_8).split("\r\n"));
    }

    private static Calendar calendar(byte[] ics) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(ics));
    }

    private static VEvent event(byte[] ics) throws Exception {
        return (VEvent) calendar(ics).getComponents().getFirst();
    }

}
