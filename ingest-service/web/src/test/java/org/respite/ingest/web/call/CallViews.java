package org.respite.ingest.web.call;

/** What somebody who asks for a call sees. */
public final class CallViews {

    private static final String ADDRESS = "counselling@example.org";

    private CallViews() {
    }

    public static CallView empty() {
        return new CallView(ADDRESS, CallForm.EMPTY, "", false);
    }

    public static CallView failed() {
        return new CallView(ADDRESS, new CallForm("0123 456 after five", "It is too much"), "call.failed", false);
    }

    public static CallView sent() {
        return new CallView(ADDRESS, CallForm.EMPTY, "call.sent", true);
    }

}
