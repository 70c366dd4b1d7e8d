package org.respite.alert.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.Faults;
import org.respite.alert.projection.Projection;
import org.respite.alert.release.CellBatch;
import org.respite.alert.release.HistoryBatch;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files unit trees and released cells, and tells when there is something to conclude. */
class IndicatorProjection implements Projection {

    private final Stores stores;

    private final DeadLetters deadLetters;

    private final IndicatorMetrics metrics;

    private final ReleaseListener listener;

    /**
     * Organisation → fortnights the last records completed; read again if any came later.
     */
    private final Map<String, List<Release>> touched = new ConcurrentHashMap<>();

    private volatile boolean takenUp;

    IndicatorProjection(Stores stores, DeadLetters deadLetters, IndicatorMetrics metrics, ReleaseListener listener) {
        this.stores = stores;
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
        var incoming = ParsedRecords.of(records);
        return Flux.fromIterable(incoming.trees())
            .concatMap(stores.trees()::keep)
            .then(Mono.defer(() -> keep(incoming.cells())))
            .then(Mono.defer(() -> putAside(incoming.unreadable())));
    }

    private Mono<Void> keep(List<TeamIndicatorReleased> cells) {
        var ids = new LinkedHashSet<>(cells.stream().map(ReleaseId::of).toList());
        return stores.releases()
            .find(ids)
            .collectMap(Release::id)
            .map(known -> CellBatch.of(cells, known))
            .flatMap(this::keep);
    }

    private Mono<Void> keep(CellBatch cellBatch) {
        return stores.releases()
            .add(cellBatch.additions())
            .then(Mono.defer(() -> stores.releaseRanges().widen(cellBatch.releases().keySet())))
            .then(Mono.defer(() -> fileContext(cellBatch.complete())))
            .doOnSuccess(kept -> {
                metrics.count(cellBatch.outcomes());
                touch(cellBatch);
            });
    }

    private void touch(CellBatch cellBatch) {
        // While the topic is read from its beginning nothing is judged, so all before
        // would gather here.
        touched.replaceAll((_, _) -> List.of());
        cellBatch.releases().keySet().forEach(release -> touched.put(release.organisation(), List.of()));
        touched.putAll(cellBatch.complete()
            .stream()
            .filter(release -> release.id().cadence() == Cadence.FORTNIGHT)
            .collect(Collectors.groupingBy(release -> release.id().organisation())));
    }

    // What decides nothing is filed at once; a fortnight waits for its verdicts.
    private Mono<Void> fileContext(List<Release> complete) {
        return stores.histories()
            .file(complete.stream()
                .filter(release -> release.id().cadence() == Cadence.BLOCK)
                .map(release -> new HistoryBatch(release, Map.of()))
                .toList());
    }

    private Mono<Void> putAside(List<ParsedRecords.Unreadable> unreadable) {
        if (unreadable.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(unreadable)
            .concatMap(found -> deadLetters.send(found.record(), found.reason()))
            .then(Mono.defer(this::awaitUnread))
            .doOnSuccess(sent -> metrics
                .unreadable((int) unreadable.stream().filter(ParsedRecords.Unreadable::isCell).count()));
    }

    @Override
    public Mono<Void> putAside(ConsumerRecord<String, byte[]> record, String reason) {
        return putAside(List.of(new ParsedRecords.Unreadable(record, reason)));
    }

    /** There is something of their releases, though nobody can read it yet. */
    private Mono<Void> awaitUnread() {
        return stores.unread()
            .all()
            .map(UnreadCell::release)
            .filter(release -> release.cadence() == Cadence.FORTNIGHT)
            .collect(Collectors.toSet())
            .flatMap(stores.releaseRanges()::widen);
    }

    @Override
    public Mono<Void> settle() {
        return takeUp().thenMany(Flux.defer(() -> Flux.fromIterable(Map.copyOf(touched).entrySet())))
            .concatMap(arrived -> settle(arrived.getKey(), arrived.getValue()))
            .then();
    }

    /** One that cannot be settled comes again, and keeps nobody else from it. */
    private Mono<Void> settle(String organisation, List<Release> complete) {
        return listener.arrived(organisation, complete)
            .doOnSuccess(done -> metrics.settled(organisation))
            .doOnSuccess(done -> touched.remove(organisation))
            .onErrorResume(fault -> !Faults.ofTheWorld(fault),
                    fault -> Mono.fromRunnable(() -> metrics.unsettled(organisation, Faults.nameOf(fault))));
    }

    /**
     * A step that a crash cut short is taken up by the first to settle; a release that
     * lacks cells nobody can read, by every one.
     */
    private Mono<Void> takeUp() {
        var again = takenUp ? stores.unread().all().map(cell -> cell.release().organisation())
                : stores.releaseRanges().all().map(ReleaseRange::organisation);
        return again.doOnNext(organisation -> touched.putIfAbsent(organisation, List.of()))
            .then()
            .doOnSuccess(all -> takenUp = true);
    }

    /** Everything that is written, and what could not be read. */
    record Stores(UnitTrees trees, Releases releases, ReleaseRanges releaseRanges, Histories histories,
            UnreadCells unread) {
    }

}
