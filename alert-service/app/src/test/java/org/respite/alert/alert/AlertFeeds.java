package org.respite.alert.alert;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.RetentionPolicy;

/** What other packages' tests do to this one. */
public final class AlertFeeds {

    private AlertFeeds() {
    }

    /** That has only alerts to forget somebody in. */
    public static AlertRetention retention(RetentionPolicy policy, Alerts alerts) {
        return new AlertRetention(policy, alerts, new InMemoryAcceptances(new Crash()),
                new RetentionMetrics(new SimpleMeterRegistry()));
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
