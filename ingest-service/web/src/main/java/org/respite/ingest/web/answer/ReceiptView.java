package org.respite.ingest.web.answer;

import org.respite.ingest.web.help.HelpLines;

/**
 * What comes back at once. The same length whether or not help is unfolded.
 *
 * @param taken what became of the check-in
 * @param unfolded whether help is open
 * @param help whom to talk to
 */
public record ReceiptView(HandInResult.Taken taken, boolean unfolded, HelpLines help) {

    /** In place of the attribute that unfolds it: the page is as long as the other. */
    public String padding() {
        return unfolded ? "" : " ".repeat(" open".length());
    }

}
