package org.respite.alert.alert;

import java.time.Duration;
import java.util.List;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseListener;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.Releases;
import org.respite.alert.indicator.UnreadCells;
import org.respite.alert.lifecycle.Acceptances;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertDerivation;
import org.respite.alert.lifecycle.AlertTransition;
import org.respite.alert.lifecycle.DetectionResult;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.lifecycle.TransitionApplier;
import org.respite.alert.projection.Faults;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes one step of the detector for every complete release of an organisation, in order;
 * a release that is not complete yet makes the later ones wait, though not for ever for
 * cells that cannot be read. Of several that wait, some are judged in a run and written
 * down together. A release is handed over as it was written; one of before a start, or
 * one that waited, is read.
 *
 * <p>
 * The detection state is saved last. A crash in between repeats the run from the same
 * one: it files the same verdicts, finds its own alerts and publishes only what is not on
 * the topic yet. After the loss of the store, what people did comes back from the topic,
 * in its place between the detector's changes.
 */
class DetectionRun implements ReleaseListener {

    private static final int ATTEMPTS = 5;

    private static final Duration RETRY_DELAY = Duration.ofMillis(50);

    private final AlertDerivation derivation;

    private final ReleaseWaitPolicy waitPolicy;

    private final Inputs inputs;

    private final Stores stores;

    private final AlertPublisher publisher;

    private final DetectionMetrics metrics;

    private final CheckedClock clock;

    DetectionRun(AlertDerivation derivation, ReleaseWaitPolicy waitPolicy, Inputs inputs, Stores stores,
            AlertPublisher publisher, DetectionMetrics metrics, CheckedClock clock) {
        this.derivation = derivation;
        this.waitPolicy = waitPolicy;
        this.inputs = inputs;
        this.stores = stores;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Mono<Void> arrived(String organisation, List<Release> complete) {
        // The first is where it stands: as long as nothing is judged, tries are counted.
        return Mono.defer(() -> backlog(organisation, complete))
            .expand(this::judgeNext)
            .skip(1)
            .retryWhen(Retry.backoff(ATTEMPTS, RETRY_DELAY).transientErrors(true).filter(Faults::somebodyElseWasFaster))
            .then();
    }

    /** Empty when there is nothing to judge yet. */
    private Mono<DetectionBacklog> backlog(String organisation, List<Release> complete) {
        return inputs.releaseRanges()
            .find(organisation)
            .flatMap(range -> stores.detectionStates()
                .find(organisation)
                .defaultIfEmpty(DetectionState.before(organisation, range.firstFortnight()))
                .map(state -> DetectionBacklog.of(state, range.lastFortnight(), complete)));
    }

    private Mono<DetectionBacklog> judgeNext(DetectionBacklog backlog) {
        return complete(backlog).switchIfEmpty(Mono.defer(() -> withoutUnread(backlog)))
            .flatMap(releases -> judge(backlog.state(), releases))
            .map(backlog::after);
    }

    /** Only what was not handed over is read. */
    private Mono<List<Release>> complete(DetectionBacklog backlog) {
        return inputs.releases()
            .find(backlog.toRead())
            .collectMap(Release::id)
            .map(backlog::complete)
            .filter(releases -> !releases.isEmpty());
    }

    /**
     * The one that follows, without the cells that could not be read for too long. By a
     * clock that is off it waits: what is judged so is not judged again.
     */
    private Mono<List<Release>> withoutUnread(DetectionBacklog backlog) {
        var id = backlog.first();
        metrics.waiting(id.organisation(), backlog.waiting());
        return backlog.waiting() <= 0 ? Mono.empty() : Mono
            .zip(inputs.releases().find(id).defaultIfEmpty(Release.empty(id)), inputs.unread().of(id).collectList())
            .flatMap(found -> Mono
                .justOrEmpty(clock.now().flatMap(now -> waitPolicy.without(found.getT1(), found.getT2(), now))))
            .map(List::of);
    }

    /** Where the organisation stands afterwards, as it is stored. */
    private Mono<DetectionState> judge(DetectionState before, List<Release> releases) {
        return accepted(releases.getLast().id())
            .flatMap(accepted -> carryOut(derivation.draw(before, releases, accepted)));
    }

    /**
     * What people have accepted up to a fortnight, and no more from now on: it is written
     * down that it has been judged.
     */
    private Mono<Acceptances> accepted(ReleaseId id) {
        return stores.acceptances()
            .find(id.organisation())
            .defaultIfEmpty(Acceptances.none(id.organisation()))
            .flatMap(known -> known.takes(id.period())
                    ? stores.acceptances().save(known.judging(id.period())).thenReturn(known) : Mono.just(known));
    }

    private Mono<DetectionState> carryOut(List<DetectionResult> run) {
        return stores.histories()
            .file(run.stream().map(DetectionResult::filing).toList())
            .then(Mono.defer(() -> record(run)))
            .flatMap(publisher::publish)
            .then(Mono.defer(() -> stores.detectionStates().save(run.getLast().after())))
            .doOnSuccess(saved -> run.forEach(made -> metrics.judged(made.release())));
    }

    /** The alerts as they stood after each occurrence. */
    private Mono<List<Alert>> record(List<DetectionResult> run) {
        var ids = run.stream()
            .flatMap(made -> made.occurrences().stream())
            .map(AlertTransition::alert)
            .distinct()
            .toList();
        return inputs.publishedChanges()
            .known()
            .thenMany(Flux.defer(() -> stores.alerts().find(ids)))
            .collectMap(Alert::id)
            .flatMap(stored -> record(run,
                    new TransitionApplier(stored, inputs.publishedChanges()::of, clock.clock().instant())));
    }

    private Mono<List<Alert>> record(List<DetectionResult> run, TransitionApplier alerts) {
        run.forEach(alerts::take);
        return stores.alerts().keepAll(alerts.progress()).thenReturn(alerts.changed());
    }

    /** What is read, and what could not be. */
    record Inputs(Releases releases, ReleaseRanges releaseRanges, PublishedChanges publishedChanges,
            UnreadCells unread) {
    }

    /** What is written, in this order. */
    record Stores(AcceptanceLedger acceptances, Histories histories, Alerts alerts, DetectionStates detectionStates) {
    }

}
