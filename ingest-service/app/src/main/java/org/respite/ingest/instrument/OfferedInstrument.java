package org.respite.ingest.instrument;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.respite.contract.catalogue.Instrument;

/**
 * A whole questionnaire, as it is shown.
 *
 * @param instrument as the catalogue has it
 * @param privacyNotice where it is told what becomes of answers
 */
record OfferedInstrument(@JsonUnwrapped Instrument instrument, String privacyNotice) {
}
