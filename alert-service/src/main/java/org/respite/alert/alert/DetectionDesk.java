package org.respite.alert.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.Release;
import org.respite.alert.indicator.ReleaseId;
import org.respite.alert.indicator.ReleaseListener;
import org.respite.alert.indicator.Releases;
import org.respite.alert.indicator.Spans;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes one step of the detector for every complete release of an organisation, in order;
 * a release that is not complete yet makes the later ones wait.
 *
 * <p>
 * The standing is saved last. A crash in between repeats the step from the same standing:
 * it files the same verdicts, finds its own alerts and publishes only what is not on the
 * topic yet. After the loss of the store, what people did comes back from the topic, in
 * its place between the detector's changes.
 */
class DetectionDesk implements ReleaseListener {

    private static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);

    private final ConclusionPolicy policy;

    private final Sources sources;

    private final Shelf shelf;

    private final AlertPublisher publisher;

    private final DetectionMetrics metrics;

    private final Clock clock;

    DetectionDesk(ConclusionPolicy policy, Sources sources, Shelf shelf, AlertPublisher publisher,
            DetectionMetrics metrics, Clock clock) {
        this.policy = policy;
        this.sources = sources;
        this.shelf = shelf;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Mono<Void> arrived(String organisation) {
        return step(organisation).expand(done -> step(organisation))
            .then(Mono.defer(() -> noteWhatWaits(organisation)));
    }

    private Mono<Void> noteWhatWaits(String organisation) {
        return Mono.zip(sources.spans().find(organisation), standing(organisation))
            .doOnNext(now -> metrics.waiting(organisation, now.getT1().lastFortnight() - now.getT2().fortnight()))
            .then();
    }

    /** The fortnight that was judged; empty when there is nothing to judge yet. */
    private Mono<Integer> step(String organisation) {
        return Mono.defer(() -> standing(organisation))
            .flatMap(before -> next(before).flatMap(release -> step(before, release)))
            .retryWhen(Retry.backoff(ATTEMPTS, FIRST_WAIT).filter(DetectionDesk::anotherInstanceWasFaster));
    }

    private Mono<Integer> step(Standing before, Release release) {
        return accepted(release.id()).flatMap(units -> carryOut(policy.draw(before, release, units), release));
    }

    /**
     * What people have accepted for a fortnight, and no more from now on: it is written
     * down that it has been judged.
     */
    private Mono<Set<String>> accepted(ReleaseId id) {
        return shelf.acceptances()
            .find(id.organisation())
            .defaultIfEmpty(Acceptances.none(id.organisation()))
            .flatMap(known -> known.takes(id.period())
                    ? shelf.acceptances().save(known.judging(id.period())).thenReturn(known) : Mono.just(known))
            .map(known -> known.unitsAt(id.period()));
    }

    private Mono<Standing> standing(String organisation) {
        return shelf.standings()
            .find(organisation)
            .switchIfEmpty(sources.spans()
                .find(organisation)
                .map(span -> Standing.before(organisation, span.firstFortnight())));
    }

    private Mono<Release> next(Standing before) {
        return sources.releases()
            .find(ReleaseId.ofFortnight(before.organisation(), before.nextFortnight()))
            .filter(Release::complete);
    }

    private Mono<Integer> carryOut(Conclusion conclusion, Release release) {
        return shelf.histories()
            .file(release, conclusion.after().verdicts())
            .then(Mono.defer(() -> record(conclusion, release.publishedAt())))
            .flatMap(publisher::publish)
            .then(Mono.defer(() -> shelf.standings().save(conclusion.after())))
            .thenReturn(release.id().period());
    }

    /** The alerts as they stood after each occurrence. */
    private Mono<List<Alert>> record(Conclusion conclusion, Instant at) {
        var ids = conclusion.occurrences().stream().map(Occurrence::alert).distinct().toList();
        return sources.told()
            .known()
            .thenMany(Flux.defer(() -> shelf.alerts().find(ids)))
            .collectMap(Alert::id)
            .flatMap(known -> record(conclusion, at, known));
    }

    private Mono<List<Alert>> record(Conclusion conclusion, Instant at, Map<String, Alert> known) {
        var now = clock.instant();
        List<Mono<Void>> writes = new ArrayList<>();
        List<Alert> told = new ArrayList<>();
        for (Occurrence occurrence : conclusion.occurrences()) {
            var before = known.get(occurrence.alert());
            var taken = before == null ? Alert.opened(conclusion.after().organisation(), occurrence, at, now)
                    : before.take(occurrence, at, now);
            var after = taken.takeBack(sources.told().of(taken.id()));
            known.put(after.id(), after);
            writes.add(shelf.alerts().keepFrom(before, after));
            after.changeOf(occurrence).ifPresent(change -> told.add(after.asOf(change.revision())));
        }
        return Flux.concat(writes).then(Mono.just(told));
    }

    private static boolean anotherInstanceWasFaster(Throwable failure) {
        return failure instanceof OptimisticLockingFailureException || failure instanceof DuplicateKeyException;
    }

    /** What is read. */
    record Sources(Releases releases, Spans spans, Told told) {
    }

    /** What is written, in this order. */
    record Shelf(AcceptanceLedger acceptances, Histories histories, Alerts alerts, Standings standings) {
    }

}
