package org.respite.ingest.web.call;

/**
 * A wish for a call.
 *
 * @param address where it goes
 * @param form what was typed
 * @param said key of what became of it; empty while nothing was sent
 * @param sent whether it is on its way
 */
public record CallView(String address, CallForm form, String said, boolean sent) {

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "CallView[…]";
    }

}
