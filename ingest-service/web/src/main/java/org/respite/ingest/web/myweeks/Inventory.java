package org.respite.ingest.web.myweeks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;

/** Questionnaires of others, each with the thresholds that were published for it. */
enum Inventory {

    /**
     * The single burnout item, 1 to 5; 3 and more is called burnout (Dolan et al. 2015, J
     * Gen Intern Med 30:582-587).
     */
    BURNOUT("burnout-item/1", List.of("burnout"), 1) {
        @Override
        String standing(int value) {
            return value >= 3 ? "weeks.burnout.from" : "weeks.burnout.below";
        }
    },
    /**
     * WHO-5, 0 to 100; 50 and less is called low, 28 and less a reason to look for
     * depression (Topp et al. 2015, Psychother Psychosom 84:167-176).
     */
    WELL_BEING("who-5/1", List.of("cheerful", "calm", "active", "rested", "interest"), 4) {
        @Override
        String standing(int value) {
            if (value > 50) {
                return "weeks.well_being.above";
            }
            return value > 28 ? "weeks.well_being.low" : "weeks.well_being.screen";
        }
    };

    private final String instrument;

    private final List<String> items;

    private final int factor;

    Inventory(String instrument, List<String> items, int factor) {
        this.instrument = instrument;
        this.items = items;
        this.factor = factor;
    }

    String instrument() {
        return instrument;
    }

    /** Key of where a value lies by its own thresholds. */
    abstract String standing(int value);

    /** Newest first; each answer for itself. */
    List<Reading> of(Collection<OwnData.Entry> entries, ReportingCalendar calendar) {
        return entries.stream()
            .filter(entry -> entry.instrument().equals(instrument))
            .sorted(Comparator.comparing(OwnData.Entry::answeredAt).reversed())
            .flatMap(entry -> value(entry).stream()
                .mapToObj(value -> new Reading(LocalDate.ofInstant(entry.answeredAt(), calendar.zone()), value)))
            .toList();
    }

    /** All items are needed. */
    private OptionalInt value(OwnData.Entry entry) {
        var ratings = items.stream().flatMap(item -> rating(entry, item).stream()).toList();
        return ratings.size() < items.size() ? OptionalInt.empty()
                : OptionalInt.of(factor * ratings.stream().mapToInt(Integer::intValue).sum());
    }

    private static Optional<Integer> rating(OwnData.Entry entry, String item) {
        return Stream.ofNullable(entry.answers().get(item))
            .filter(Answer.Rating.class::isInstance)
            .map(answer -> ((Answer.Rating) answer).value())
            .findFirst();
    }

    /**
     * A score.
     *
     * @param value as the inventory counts it
     */
    record Reading(LocalDate day, int value) {

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "Reading[…]";
        }

    }

}
