package org.respite.contract.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;

/**
 * A check-in was taken back by its owner, for good: whatever comes under its id before or
 * after this counts for nothing more. Produced by ingest-service. Holds no answer: who
 * has added one up knows which.
 *
 * @param id the check-in's
 * @param organisation the organisation's id
 * @param contributor the pseudonym that the check-in came under
 * @param erasedAt when ingest-service took it back, by the organisation's clock
 * @param fortnight the reporting period it is taken out of; absent if that one takes no
 * more answers, or never took this one
 * @param block the block it is taken out of, whose last fortnight may still be open when
 * the check-in's own is closed; absent if that one is closed, too
 * @param sealedSubject the person, encrypted (AEAD) with a key that only ingest-service
 * holds, base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInErased(UUID id, String organisation, String contributor, Instant erasedAt,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer fortnight,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer block, String sealedSubject) {

    public CheckInErased {
        Ids.require("organisation", organisation);
    }

    /** Nothing of a check-in belongs in a log. */
    @Override
    public String toString() {
        return "CheckInErased[…]";
    }

}
