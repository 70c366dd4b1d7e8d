package org.respite.ingest.checkin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.respite.contract.checkin.Answer;

/**
 * A check-in that follows the rules of its instrument.
 *
 * @param id chosen by the client; a retry carries the same one
 * @param instrument the questionnaire's id and version
 * @param answeredAt by the client's clock
 * @param answers by item id
 */
record CheckIn(UUID id, String instrument, Instant answeredAt, Map<String, Answer> answers) {

    CheckIn {
        answers = Map.copyOf(answers);
    }

    /** Nothing of a check-in belongs in a log. */
    @Override
    public String toString() {
        return "CheckIn[…]";
    }

}
