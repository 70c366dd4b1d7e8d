package org.respite.ingest.web.myweeks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;

/** Which signs somebody noticed in themselves, and when. */
final class SignLog {

    static final String ITEM = "signs";

    private static final Set<String> INSTRUMENTS = Set.of("weekly-reflection/1", "early-signs/1");

    private SignLog() {
    }

    /** Newest first; answers without a sign are left out. */
    static List<Noticed> of(Collection<OwnData.Entry> entries, ReportingCalendar calendar) {
        return entries.stream()
            .filter(entry -> INSTRUMENTS.contains(entry.instrument()))
            .sorted(Comparator.comparing(OwnData.Entry::answeredAt).reversed())
            .flatMap(
                    entry -> entry.answers().get(ITEM) instanceof Answer.Signs(List<String> chosen) && !chosen.isEmpty()
                            ? Stream.of(new Noticed(LocalDate.ofInstant(entry.answeredAt(), calendar.zone()),
                                    entry.instrument(), chosen))
                            : Stream.empty())
            .toList();
    }

    /**
     * What was ticked on a day.
     *
     * @param instrument whose list it was
     * @param signs ids of it
     */
    record Noticed(LocalDate day, String instrument, List<String> signs) {

        Noticed {
            signs = List.copyOf(signs);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "Noticed[…]";
        }

    }

}
