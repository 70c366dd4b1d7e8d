package org.respite.ingest.web.answer;

/**
 * What a device that stands somewhere shows to everybody.
 *
 * @param form today's question; what was answered stays where a code was not good
 * @param said key of what went wrong; empty if nothing did
 * @param taken whether an answer was taken
 */
public record KioskView(FormView form, String said, boolean taken) {

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "KioskView[…]";
    }

}
