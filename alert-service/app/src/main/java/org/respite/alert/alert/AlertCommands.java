package org.respite.alert.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertState;
import org.respite.alert.lifecycle.LeaderChange;
import org.respite.alert.lifecycle.LifecyclePolicy;
import org.respite.alert.lifecycle.TransitionCheck;
import org.respite.alert.projection.Faults;
import org.respite.contract.EnumWord;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Where people change alerts. A change is written down first and then published; if the
 * broker does not answer at once, it is published as soon as it does, and after a crash
 * at the next start.
 */
public final class AlertCommands implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AlertCommands.class);

    /** How long a person waits for the broker. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(30);

    private final Alerts alerts;

    private final PublishedChanges publishedChanges;

    private final AlertPublisher publisher;

    private final Clock clock;

    private final Sinks.Empty<Void> closed = Sinks.empty();

    AlertCommands(Alerts alerts, PublishedChanges publishedChanges, AlertPublisher publisher, Clock clock) {
        this.alerts = alerts;
        this.publishedChanges = publishedChanges;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Changes an alert, if it still is as the person has seen it. Of several who try at
     * once, detector included, one succeeds.
     *
     * <p>
     * Fails with a {@link ProblemException}: 412 if the alert has another revision, 409
     * if its state does not allow the change, 503 while alerts are being rebuilt. Goes on
     * to the end even if nobody waits for it any more.
     * @return the alert afterwards; empty if the organisation has no such alert
     */
    public Mono<Alert> change(String organisation, String alertId, int expectedRevision, LeaderChange change) {
        var changed = known().then(Mono.defer(() -> upToDate(organisation, alertId)))
            .flatMap(alert -> changed(alert, expectedRevision, change));
        return Mono.fromFuture(changed::toFuture, true);
    }

    private Mono<Void> known() {
        return publishedChanges.known()
            .timeout(TIMEOUT, Mono.error(() -> ProblemException.unavailable("the alert topic does not answer")));
    }

    private Mono<Alert> upToDate(String organisation, String alertId) {
        // Asked for before the store, which is written first and so never behind it.
        var changes = publishedChanges.of(alertId);
        int revisions = changes.isEmpty() ? 0 : changes.lastKey();
        return alerts.find(alertId)
            .filter(alert -> alert.organisation().equals(organisation))
            .flatMap(
                    alert -> alert.revision() < revisions ? Mono.error(AlertCommands::beingRebuilt) : Mono.just(alert));
    }

    private static ProblemException beingRebuilt() {
        return ProblemException.unavailable("the detector is rebuilding its alerts");
    }

    private Mono<Alert> changed(Alert alert, int expectedRevision, LeaderChange change) {
        return switch (LifecyclePolicy.judge(alert, change, expectedRevision)) {
            case TransitionCheck.Allowed() -> carryOut(alert, change);
            case TransitionCheck.Outdated(int present) -> Mono.error(outdated(expectedRevision, present));
            case TransitionCheck.Impossible(var state, var possible) ->
                Mono.error(impossible(change.change(), state, possible));
        };
    }

    private Mono<Alert> carryOut(Alert before, LeaderChange change) {
        // The store keeps milliseconds.
        var after = before.take(change, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return alerts.keep(after, true)
            .onErrorResume(Faults::somebodyElseWasFaster, faster -> overtaken(before))
            .then(Mono.defer(() -> tell(after)))
            .thenReturn(after);
    }

    private Mono<Void> overtaken(Alert before) {
        return alerts.find(before.id())
            .defaultIfEmpty(before)
            .flatMap(now -> Mono.error(outdated(before.revision(), now.revision())));
    }

    /** Waits a moment for the broker, and no longer; the change is kept in any case. */
    private Mono<Void> tell(Alert alert) {
        var telling = publisher.publish(alert.steps())
            .retryWhen(Retry.backoff(Long.MAX_VALUE, RETRY_DELAY)
                .maxBackoff(MAX_RETRY_DELAY)
                .doBeforeRetry(AlertCommands::sayOnce))
            .takeUntilOther(closed.asMono())
            .toFuture();
        return Mono.fromFuture(telling, true).timeout(TIMEOUT, Mono.empty());
    }

    /** Of an outage, not of each try. */
    private static void sayOnce(Retry.RetrySignal failed) {
        if (failed.totalRetries() == 0) {
            log.atWarn()
                .addKeyValue("fault", SafeErrors.kind(failed.failure()))
                .log("a change of an alert waits for the broker");
        }
    }

    @Override
    public void close() {
        closed.tryEmitEmpty();
    }

    private static ProblemException outdated(int expected, int present) {
        return new ProblemException(
                Problem.outdated("revision: " + expected + " (expected: " + present + ", the present one)"));
    }

    private static ProblemException impossible(Change change, AlertState state, Set<Change> possible) {
        return new ProblemException(Problem.conflict("change: " + EnumWord.of(change)
                + " (expected, because the alert is " + EnumWord.of(state) + ": " + words(possible) + ")"));
    }

    private static String words(Set<Change> possible) {
        return possible.isEmpty() ? "none"
                : possible.stream().sorted().map(EnumWord::of).collect(Collectors.joining(" or "));
    }

}
