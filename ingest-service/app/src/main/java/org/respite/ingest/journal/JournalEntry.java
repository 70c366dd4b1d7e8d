package org.respite.ingest.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * A check-in as its owner sees it: what was answered, no score.
 *
 * @param id chosen by the client
 * @param instrument the questionnaire's id and version
 * @param answeredAt by the client's clock
 * @param acceptedAt by the organisation's clock
 * @param unit it was counted with, or would have been; absent if its owner belonged to
 * none
 * @param fortnight the reporting period it was taken for; absent if it came too late
 * @param answers by item id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalEntry(UUID id, String instrument, Instant answeredAt, Instant acceptedAt, @Nullable String unit,
        @Nullable Integer fortnight, SortedMap<String, Answer> answers) {

    JournalEntry {
        answers = Collections.unmodifiableSortedMap(answers);
    }

    static JournalEntry of(CheckInAccepted checkIn) {
        return new JournalEntry(checkIn.id(), checkIn.instrument(), checkIn.answeredAt(), checkIn.acceptedAt(),
                checkIn.unit().equals(CheckInAccepted.NO_UNIT) ? null : checkIn.unit(), checkIn.fortnight(),
                new TreeMap<>(checkIn.answers()));
    }

    /** Nothing of a check-in belongs in a log. */
    @Override
    public String toString() {
        return "JournalEntry[…]";
    }

}
