package org.respite.alert.leadership;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.AlertFeed;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Alerts as server-sent events, at least once: an event's id is the alert's id and
 * revision, so a repeat is recognisable. The stream ends when the token or the session
 * expires and when the service stops; the reader comes back with {@code Last-Event-ID}.
 */
class AlertStream {

    private static final String EVENT = "alert";

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** For a token that does not say when it expires. */
    private static final Duration UNKNOWN_LIFETIME = Duration.ofMinutes(15);

    private static final Duration MAX_LIFETIME = Duration.ofDays(1);

    private static final Comparator<Alert> AS_RECORDED = Comparator
        .comparing((Alert alert) -> alert.latest().recordedAt())
        .thenComparing(Alert::id)
        .thenComparing(Alert::revision);

    private final Alerts alerts;

    private final RecentViews views;

    private final AlertFeed feed;

    AlertStream(Alerts alerts, UnitTrees trees, AlertFeed feed) {
        this.alerts = alerts;
        this.views = new RecentViews(trees);
        this.feed = feed;
    }

    /**
     * @param lastEventId where the reader was; one that is not known any more is where
     * nobody was
     * @throws ProblemException in the stream, if the token is over: the door takes it for
     * a little longer, and whoever is let in for no time would come back at once
     */
    Flux<ServerSentEvent<AlertView>> open(Leader leader, @Nullable String lastEventId) {
        return Flux.defer(() -> {
            var remaining = remaining(leader);
            return remaining.isPositive() ? open(leader, lastEventId, remaining) : Flux.error(Leader::expired);
        });
    }

    private Flux<ServerSentEvent<AlertView>> open(Leader leader, @Nullable String lastEventId, Duration remaining) {
        var changes = changes(leader.organisation(), lastEventId);
        return withHeartbeat(changes.filter(unseen()).concatMap(this::event)).take(remaining);
    }

    /**
     * Told one after the other, but what was missed is looked up only when what happens
     * is listened to already, and told of: nothing happens unseen in between.
     */
    private Flux<Alert> changes(String organisation, @Nullable String lastEventId) {
        var listening = Sinks.<Void>empty();
        var missed = Flux.defer(() -> missed(organisation, lastEventId))
            .delaySubscription(listening.asMono().then(feed.known()));
        var listens = Flux.<Alert>defer(() -> {
            listening.tryEmitEmpty();
            return Flux.empty();
        });
        return Flux.mergeSequential(missed, live(organisation), listens);
    }

    /** By the clock that tokens are checked with, which is the machine's. */
    private static Duration remaining(Leader leader) {
        if (leader.tokenExpires() == null) {
            return UNKNOWN_LIFETIME;
        }
        var now = Instant.ofEpochMilli(Schedulers.parallel().now(TimeUnit.MILLISECONDS));
        return Collections.min(List.of(Duration.between(now, leader.tokenExpires()), MAX_LIFETIME));
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
        return EventId.parse(lastEventId)
            .flatMap(last -> feed.since(organisation, last.alert(), last.revision()))
            .map(this::asTheyStood)
            .orElseGet(() -> alerts.open(organisation).sort(AS_RECORDED));
    }

    private Flux<Alert> asTheyStood(List<TeamAlertChanged> changes) {
        return alerts.find(changes.stream().map(TeamAlertChanged::alert).collect(Collectors.toSet()))
            .collectMap(Alert::id)
            .flatMapIterable(found -> changes.stream().flatMap(change -> asItStood(found, change)).toList());
    }

    private static Stream<Alert> asItStood(Map<String, Alert> found, TeamAlertChanged change) {
        return Stream.ofNullable(found.get(change.alert()))
            .filter(alert -> alert.revision() >= change.revision())
            .map(alert -> alert.asOf(change.revision()));
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
        return views.of(alert.organisation())
            .map(known -> ServerSentEvent.builder(known.brief(alert))
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
