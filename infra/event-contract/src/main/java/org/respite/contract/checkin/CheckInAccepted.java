package org.respite.contract.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;

/**
 * One check-in, acknowledged to its sender. Produced by ingest-service.
 *
 * @param id chosen by the client; a retry carries the same one
 * @param organisation the organisation's id
 * @param unit the unit whose roster the person is on in the block of {@code answeredAt};
 * {@link #NO_UNIT} if they are on none, and then there is no fortnight either
 * @param contributor pseudonym that changes with every four-week block and cannot be
 * linked across blocks
 * @param instrument the questionnaire's id and version, such as
 * {@code weekly-reflection/1}
 * @param answeredAt when the person answered, by the client's clock
 * @param acceptedAt when ingest-service took it, by the organisation's clock
 * @param fortnight the reporting period it counts for; absent if that period no longer
 * takes answers, and then it belongs in its owner's journal alone
 * @param answers by item id; validated against the catalogue
 * @param sealedSubject the person, encrypted (AEAD) with a key that only ingest-service
 * holds, base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInAccepted(UUID id, String organisation, String unit, String contributor, String instrument,
        Instant answeredAt, Instant acceptedAt, @JsonSetter(nulls = Nulls.SET) @Nullable Integer fortnight,
        Map<String, Answer> answers, String sealedSubject) {

    /** In place of a unit's id: the person belongs to none. */
    public static final String NO_UNIT = "~";

    public CheckInAccepted {
        Ids.require("organisation", organisation);
        Ids.require("unit", unit);
        answers = Map.copyOf(answers);
    }

    /** Nothing of a check-in belongs in a log. */
    @Override
    public String toString() {
        return "CheckInAccepted[…]";
    }
}
