package org.respite.ingest.web.calendar;

import java.util.Arrays;
import java.util.Optional;
import org.respite.contract.EnumWord;

/** How often. */
enum ReminderRhythm {

    WEEK(1), FORTNIGHT(2);

    static final String EXPECTED = "week or fortnight";

    private final int weeks;

    ReminderRhythm(int weeks) {
        this.weeks = weeks;
    }

    int weeks() {
        return weeks;
    }

    String word() {
        return EnumWord.of(this);
    }

    static Optional<ReminderRhythm> named(String word) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.word().equals(word)).findFirst();
    }

}
