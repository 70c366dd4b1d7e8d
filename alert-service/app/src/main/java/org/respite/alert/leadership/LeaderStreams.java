package org.respite.alert.leadership;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.http.quota.StreamQuota;
import org.respite.http.session.SessionWatch;
import org.respite.http.token.Leader;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** As many streams as one leader may have open, each until its token or session ends. */
class LeaderStreams {

    private final AlertStream alerts;

    private final StreamQuota quota;

    private final Optional<SessionWatch> sessions;

    /**
     * @param sessions none where there are none
     */
    LeaderStreams(AlertStream alerts, StreamQuota quota, Optional<SessionWatch> sessions) {
        this.alerts = alerts;
        this.quota = quota;
        this.sessions = sessions;
    }

    Flux<ServerSentEvent<AlertView>> open(Leader leader, @Nullable String lastEventId, Principal who,
            ServerWebExchange exchange) {
        var stream = alerts.open(leader, lastEventId);
        return quota.limited(who, sessions.map(watch -> stream.takeUntilOther(watch.end(exchange))).orElse(stream));
    }

}
