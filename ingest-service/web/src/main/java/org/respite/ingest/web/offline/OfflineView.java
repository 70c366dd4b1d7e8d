package org.respite.ingest.web.offline;

import org.respite.ingest.web.answer.FormView;
import org.respite.ingest.web.help.HelpLines;

/**
 * What is shown without a connection: the same for everybody.
 *
 * @param form today's
 * @param help whom to talk to
 */
public record OfflineView(FormView form, HelpLines help) {
}
