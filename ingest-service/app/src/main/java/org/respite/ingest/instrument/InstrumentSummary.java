package org.respite.ingest.instrument;

import org.respite.contract.catalogue.Instrument;
import org.respite.ingest.privacy.NoticeLink;

/**
 * One line of the list of questionnaires.
 *
 * @param id name and version
 * @param title what people call it
 * @param timeFrame what the answers look back on
 * @param href where the whole of it is
 * @param privacyNotice where it is told what becomes of answers
 */
record InstrumentSummary(String id, String title, String timeFrame, String href, String privacyNotice) {

    static InstrumentSummary of(Instrument instrument) {
        return new InstrumentSummary(instrument.id(), instrument.title(), instrument.timeFrame(),
                InstrumentController.PATH + "/" + instrument.id(), NoticeLink.PATH);
    }

}
