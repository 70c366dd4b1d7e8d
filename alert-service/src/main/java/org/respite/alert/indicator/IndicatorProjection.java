package org.respite.alert.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Projection;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files unit trees and released cells, and tells when there is something to conclude. */
class IndicatorProjection implements Projection {

    private final Shelf shelf;

    private final DeadLetters deadLetters;

    private final IndicatorMetrics metrics;

    private final ReleaseListener listener;

    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    private volatile boolean takenUp;

    IndicatorProjection(Shelf shelf, DeadLetters deadLetters, IndicatorMetrics metrics, ReleaseListener listener) {
        this.shelf = shelf;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.listener = listener;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.UNITS, Topics.TEAM_INDICATORS);
    }

    @Override
    public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        var incoming = Incoming.of(records);
        return Flux.fromIterable(incoming.trees())
            .concatMap(shelf.trees()::keep)
            .then(Mono.defer(() -> keep(incoming.cells())))
            .then(Mono.defer(() -> putAside(incoming.unreadable())));
    }

    private Mono<Void> keep(List<TeamIndicatorReleased> cells) {
        var ids = new LinkedHashSet<>(cells.stream().map(ReleaseId::of).toList());
        return shelf.releases()
            .find(ids)
            .collectMap(Release::id)
            .map(known -> Intake.of(cells, known))
            .flatMap(this::keep);
    }

    private Mono<Void> keep(Intake intake) {
        return shelf.releases()
            .add(intake.additions())
            .then(Mono.defer(() -> shelf.spans().widen(intake.releases().keySet())))
            .then(Mono.defer(() -> fileContext(intake.complete())))
            .doOnSuccess(kept -> {
                metrics.count(intake.outcomes());
                intake.releases().keySet().forEach(release -> touched.add(release.organisation()));
            });
    }

    // What decides nothing is filed at once; a fortnight waits for its verdicts.
    private Mono<Void> fileContext(List<Release> complete) {
        return shelf.histories()
            .file(complete.stream()
                .filter(release -> release.id().cadence() == Cadence.BLOCK)
                .map(release -> new Filing(release, Map.of()))
                .toList());
    }

    private Mono<Void> putAside(List<Incoming.Unreadable> unreadable) {
        return Flux.fromIterable(unreadable)
            .concatMap(found -> deadLetters.send(found.record(), found.reason()))
            .then()
            .doOnSuccess(
                    sent -> metrics.unreadable((int) unreadable.stream().filter(Incoming.Unreadable::isCell).count()));
    }

    @Override
    public Mono<Void> settle() {
        return takeUp().thenMany(Flux.defer(() -> Flux.fromIterable(Set.copyOf(touched))))
            .concatMap(organisation -> listener.arrived(organisation).doOnSuccess(done -> touched.remove(organisation)))
            .then();
    }

    /** A step that a crash cut short is taken up by the first to settle. */
    private Mono<Void> takeUp() {
        if (takenUp) {
            return Mono.empty();
        }
        return shelf.spans()
            .all()
            .doOnNext(span -> touched.add(span.organisation()))
            .then()
            .doOnSuccess(all -> takenUp = true);
    }

    /** Everything that is written. */
    record Shelf(UnitTrees trees, Releases releases, Spans spans, Histories histories) {
    }

}
