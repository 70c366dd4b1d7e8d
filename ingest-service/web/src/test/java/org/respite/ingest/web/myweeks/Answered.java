package org.respite.ingest.web.myweeks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;

/** What somebody answered, in short. */
final class Answered {

    static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    private Answered() {
    }

    static OwnData.Entry on(LocalDate day, String instrument, Map<String, Answer> answers) {
        return new OwnData.Entry(UUID.nameUUIDFromBytes((day + instrument).getBytes(StandardCharsets.UTF_8)),
                instrument, day.atTime(17, 0).atZone(CALENDAR.zone()).toInstant(), null, new TreeMap<>(answers));
    }

    static OwnData.Entry energy(LocalDate day, int energy) {
        return on(day, "daily-energy/1", Map.of("energy", new Answer.Rating(energy)));
    }

    static OwnData.Entry signs(LocalDate day, String instrument, String... signs) {
        return on(day, instrument, Map.of("signs", new Answer.Signs(List.of(signs))));
    }

    /** One of energy a day, one reflection on Fridays: 365 and 52 of them. */
    static List<OwnData.Entry> year(LocalDate monday) {
        var entries = new ArrayList<OwnData.Entry>();
        for (int day = 0; day < 365; day++) {
            int week = day / 7;
            entries.add(on(monday.plusDays(day), "daily-energy/1", Map.of("energy",
                    new Answer.Rating(week == 52 ? 1 : 5 + week % 3), "sleep", new Answer.Rating(1 + day % 5))));
            if (day % 7 == 4) {
                entries.add(on(monday.plusDays(day), "weekly-reflection/1",
                        Map.of("drained", new Answer.Rating(week % 11), "presence", new Answer.Rating(7), "fulfilment",
                                new Answer.Rating(8), "caseload", new Answer.Rating(90 + week % 4 * 10), "signs",
                                new Answer.Signs(week % 4 == 0 ? List.of("autopilot", "headache") : List.of()))));
            }
        }
        return entries.reversed();
    }

}
