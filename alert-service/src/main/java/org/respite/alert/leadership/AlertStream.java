package org.respite.alert.leadership;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Alert;
import org.respite.alert.alert.AlertFeed;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.security.Leader;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Alerts as server-sent events, at least once: an event's id is the alert's id and
 * revision, so a repeat is recognisable. The stream ends when the token may have expired
 * and when the service stops; the reader comes back with {@code Last-Event-ID}.
 */
@Component
class AlertStream {

    private static final String EVENT = "alert";

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /**
     * What is recorded by two writers at nearly the same time may be published in the
     * other order; so much is sent again.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Comparator<Alert> AS_RECORDED = Comparator.comparing(AlertStream::recordedAt)
        .thenComparing(Alert::id)
        .thenComparing(Alert::revision);

    private final Alerts alerts;

    private final UnitTrees trees;

    private final AlertFeed feed;

    AlertStream(Alerts alerts, UnitTrees trees, AlertFeed feed) {
        this.alerts = alerts;
        this.trees = trees;
        this.feed = feed;
    }

    Flux<ServerSentEvent<AlertView>> open(Leader leader, @Nullable String lastEventId) {
        var organisation = leader.organisation();
        // Sequential, but both are subscribed to at once: nothing happens unseen in
        // between.
        var changes = Flux.mergeSequential(missed(organisation, lastEventId), live(organisation));
        return withHeartbeat(changes.filter(unseen()).concatMap(this::event)).take(leader.tokenLifetime());
    }

    private Flux<Alert> live(String organisation) {
        return feed.changes().filter(change -> change.organisation().equals(organisation)).concatMap(this::asItStood);
    }

    private Mono<Alert> asItStood(TeamAlertChanged change) {
        return alerts.find(change.alert())
            .filter(alert -> alert.revision() >= change.revision())
            .map(alert -> alert.asOf(change.revision()));
    }

    private Flux<Alert> missed(String organisation, @Nullable String lastEventId) {
        return Mono.justOrEmpty(EventId.parse(lastEventId))
            .flatMap(last -> alerts.find(last.alert())
                .filter(alert -> alert.organisation().equals(organisation))
                .filter(alert -> last.revision() >= 1 && last.revision() <= alert.revision())
                .map(alert -> alert.asOf(last.revision())))
            .map(this::recordedSince)
            .defaultIfEmpty(alerts.open(organisation).sort(AS_RECORDED))
            .flatMapMany(backlog -> backlog);
    }

    private Flux<Alert> recordedSince(Alert last) {
        Instant since = recordedAt(last).minus(OVERLAP);
        return alerts.all(last.organisation())
            .flatMap(alert -> Flux.fromIterable(alert.history()).map(change -> alert.asOf(change.revision())))
            .filter(alert -> !recordedAt(alert).isBefore(since))
            .filter(alert -> !EventId.of(alert).equals(EventId.of(last)))
            .sort(AS_RECORDED);
    }

    private static Instant recordedAt(Alert alert) {
        return alert.latest().recordedAt();
    }

    /** Whether the reader of this stream does not know it yet. */
    private static Predicate<Alert> unseen() {
        var sent = new ConcurrentHashMap<String, Integer>();
        return alert -> {
            Integer before = sent.put(alert.id(), alert.revision());
            return before == null || before < alert.revision();
        };
    }

    private Mono<ServerSentEvent<AlertView>> event(Alert alert) {
        return trees.find(alert.organisation())
            .map(AlertViews::of)
            .defaultIfEmpty(AlertViews.unnamed())
            .map(views -> ServerSentEvent.builder(views.brief(alert))
                .id(EventId.of(alert).text())
                .event(EVENT)
                .build());
    }

    /** The first comment goes out at once, so that the reader knows it is connected. */
    private static Flux<ServerSentEvent<AlertView>> withHeartbeat(Flux<ServerSentEvent<AlertView>> events) {
        var ended = Sinks.<Void>empty();
        var heartbeat = Flux.interval(Duration.ZERO, HEARTBEAT)
            .onBackpressureDrop()
            .map(beat -> ServerSentEvent.<AlertView>builder().comment("").build())
            .takeUntilOther(ended.asMono());
        return Flux.merge(events.doOnTerminate(ended::tryEmitEmpty), heartbeat);
    }

}
