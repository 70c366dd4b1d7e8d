package org.respite.ingest.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;
import org.respite.ingest.journal.LogRecord.Answered;
import org.respite.ingest.journal.LogRecord.Erased;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Sha256Function;

/** What people of one organisation hand in and take back. */
final class Diary {

    static final JournalNames NAMES = new JournalNames(new Sha256Function("names"));

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    final List<LogRecord> log = new ArrayList<>();

    static Person person(String subject) {
        return new Person("lakeside", subject);
    }

    static CheckInAccepted checkIn(UUID id, int energy) {
        return new CheckInAccepted(id, "lakeside", "crisis-team", "contributor", "daily-energy/1",
                NOON.plusSeconds(energy), NOON, 70, Map.of("energy", new Answer.Rating(energy)), "c2VhbGVk");
    }

    Diary answers(String subject, UUID id, int energy) {
        log.add(new Answered(place(subject, id), checkIn(id, energy)));
        return this;
    }

    /** On the day of a block, whose entries all have the same energy. */
    Diary answersOn(String subject, UUID id, int block, int day) {
        var at = new ReportingCalendar(ZoneOffset.UTC).startOf(2 * block).plus(Duration.ofDays(day));
        log.add(new Answered(place(subject, id), new CheckInAccepted(id, "lakeside", "crisis-team", "contributor",
                "daily-energy/1", at, NOON, null, Map.of("energy", new Answer.Rating(day % 10)), "c2VhbGVk")));
        return this;
    }

    Diary erases(String subject, UUID id) {
        log.add(new Erased(place(subject, id),
                new CheckInErased(id, "lakeside", "contributor", NOON, 70, 35, "c2VhbGVk")));
        return this;
    }

    static EntryRef place(String subject, UUID id) {
        String owner = NAMES.owner(person(subject));
        return new EntryRef(owner, NAMES.entry(owner, id));
    }

}
