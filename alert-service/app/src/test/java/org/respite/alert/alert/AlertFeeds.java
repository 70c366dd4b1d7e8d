package org.respite.alert.alert;

import org.respite.alert.lifecycle.Alert;

/** What other packages' tests do to this one. */
public final class AlertFeeds {

    private AlertFeeds() {
    }

    /** All of the topic has been read. */
    public static void caughtUp(AlertFeed feed) {
        feed.caughtUp();
    }

    /** As if its latest change had just been published. */
    public static void tell(AlertFeed feed, Alert alert) {
        remember(feed, alert);
        feed.emit(alert.event());
    }

    /** As if its latest change had been read at the start. */
    public static void remember(AlertFeed feed, Alert alert) {
        feed.remember(alert.event(), 0, alert.latest().recordedAt());
    }

}
