package org.respite.ingest.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;

/**
 * A whole questionnaire, as it is shown.
 *
 * @param instrument as the catalogue has it
 * @param privacyNotice where it is told what becomes of answers
 * @param privateItems what it means that an item is private; absent if none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferedInstrument(@JsonUnwrapped Instrument instrument, String privacyNotice, @Nullable String privateItems) {

    private static final String ONLY_YOU = "only you see what you answer to items marked private: "
            + "no figure is made of it";

    static OfferedInstrument of(Instrument instrument, String privacyNotice) {
        return new OfferedInstrument(instrument, privacyNotice,
                instrument.items().stream().anyMatch(Item::staysWithOwner) ? ONLY_YOU : null);
    }

}
