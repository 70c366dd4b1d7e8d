package org.respite.ingest.web.answer;

import java.util.List;
import org.respite.contract.catalogue.Instrument;

/**
 * Questionnaires beside the daily and the weekly one.
 *
 * @param instruments in the reader's language
 */
public record QuestionsView(List<Instrument> instruments) {

    public QuestionsView {
        instruments = List.copyOf(instruments);
    }

}
