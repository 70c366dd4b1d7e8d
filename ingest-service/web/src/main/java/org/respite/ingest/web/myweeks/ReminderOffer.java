package org.respite.ingest.web.myweeks;

import java.time.Duration;
import org.respite.ingest.web.page.Cookies;
import org.respite.ingest.web.reminder.PushReminders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.server.ServerWebExchange;

/**
 * Offers a reminder once, after the third answer. That it was offered the browser knows,
 * and nobody else.
 */
final class ReminderOffer {

    private static final int AFTER = 3;

    private static final String COOKIE = "respite-reminder-offered";

    private static final Duration KEPT = Duration.ofDays(400);

    private final Cookies cookies;

    private final ObjectProvider<PushReminders> reminders;

    ReminderOffer(Cookies cookies, ObjectProvider<PushReminders> reminders) {
        this.cookies = cookies;
        this.reminders = reminders;
    }

    /** Whether it is offered now, which is the last time then. */
    boolean isDue(ServerWebExchange exchange, int answers) {
        boolean due = answers >= AFTER && reminders.getIfAvailable() != null
                && cookies.read(exchange, COOKIE).isEmpty();
        if (due) {
            cookies.keep(exchange, COOKIE, "1", KEPT);
        }
        return due;
    }

}
