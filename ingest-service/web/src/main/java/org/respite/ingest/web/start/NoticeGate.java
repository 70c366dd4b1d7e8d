package org.respite.ingest.web.start;

import java.time.Duration;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.page.Cookies;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets nobody answer who has not passed the notice in force. That they have is kept with
 * them alone, as a cookie with the notice's version.
 */
public final class NoticeGate {

    private static final String COOKIE = "respite-notice";

    /** The most a browser keeps a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Notices notices;

    private final Cookies cookies;

    NoticeGate(Notices notices, Cookies cookies) {
        this.notices = notices;
        this.cookies = cookies;
    }

    /** Whether whoever asks has passed it; nobody has while there is none. */
    public boolean isPassed(ServerWebExchange exchange) {
        return notices.current()
            .flatMap(notice -> cookies.read(exchange, COOKIE).filter(notice.version()::equals))
            .isPresent();
    }

    /** Somebody has read it. */
    void pass(ServerWebExchange exchange, Device device, NoticeFacts notice) {
        if (device == Device.OWN) {
            cookies.keep(exchange, COOKIE, notice.version(), KEPT);
        }
        else {
            cookies.keep(exchange, COOKIE, notice.version());
        }
    }

    /** Nothing of it stays behind. */
    public void forget(ServerWebExchange exchange) {
        cookies.forget(exchange, COOKIE);
    }

}
