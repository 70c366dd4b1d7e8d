package org.respite.alert.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
 * a release that is not complete yet makes the later ones wait. Of several that wait,
 * some are judged in a run and written down together.
 *
 * <p>
 * The standing is saved last. A crash in between repeats the run from the same standing:
 * it files the same verdicts, finds its own alerts and publishes only what is not on the
 * topic yet. After the loss of the store, what people did comes back from the topic, in
 * its place between the detector's changes.
 */
class DetectionDesk implements ReleaseListener {

    private static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);

    /**
     * Fortnights in a run: as many as come with one reading of the topic, by and large.
     */
    private static final int RUN = 4;

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
        return run(organisation).expand(done -> run(organisation)).then(Mono.defer(() -> noteWhatWaits(organisation)));
    }

    private Mono<Void> noteWhatWaits(String organisation) {
        return Mono.zip(sources.spans().find(organisation), standing(organisation))
            .doOnNext(now -> metrics.waiting(organisation, now.getT1().lastFortnight() - now.getT2().fortnight()))
            .then();
    }

    /** The last fortnight that was judged; empty when there is nothing to judge yet. */
    private Mono<Integer> run(String organisation) {
        return Mono.defer(() -> standing(organisation))
            .flatMap(before -> next(before).flatMap(releases -> run(before, releases)))
            .retryWhen(Retry.backoff(ATTEMPTS, FIRST_WAIT).filter(DetectionDesk::anotherInstanceWasFaster));
    }

    private Mono<Integer> run(Standing before, List<Release> releases) {
        return accepted(releases.getLast().id()).flatMap(accepted -> carryOut(policy.draw(before, releases, accepted)));
    }

    /**
     * What people have accepted up to a fortnight, and no more from now on: it is written
     * down that it has been judged.
     */
    private Mono<Acceptances> accepted(ReleaseId id) {
        return shelf.acceptances()
            .find(id.organisation())
            .defaultIfEmpty(Acceptances.none(id.organisation()))
            .flatMap(known -> known.takes(id.period())
                    ? shelf.acceptances().save(known.judging(id.period())).thenReturn(known) : Mono.just(known));
    }

    private Mono<Standing> standing(String organisation) {
        return shelf.standings()
            .find(organisation)
            .switchIfEmpty(sources.spans()
                .find(organisation)
                .map(span -> Standing.before(organisation, span.firstFortnight())));
    }

    /** The complete releases that follow, none left out; empty if the first is not. */
    private Mono<List<Release>> next(Standing before) {
        int first = before.nextFortnight();
        var ids = IntStream.range(first, first + RUN)
            .mapToObj(fortnight -> ReleaseId.ofFortnight(before.organisation(), fortnight))
            .toList();
        return sources.releases()
            .find(ids)
            .filter(Release::complete)
            .collectMap(Release::id)
            .map(complete -> ids.stream().takeWhile(complete::containsKey).map(complete::get).toList())
            .filter(releases -> !releases.isEmpty());
    }

    private Mono<Integer> carryOut(List<Conclusion> run) {
        var after = run.getLast().after();
        return shelf.histories()
            .file(run.stream().map(Conclusion::filing).toList())
            .then(Mono.defer(() -> record(run)))
            .flatMap(publisher::publish)
            .then(Mono.defer(() -> shelf.standings().save(after)))
            .thenReturn(after.fortnight());
    }

    /** The alerts as they stood after each occurrence. */
    private Mono<List<Alert>> record(List<Conclusion> run) {
        var ids = run.stream().flatMap(made -> made.occurrences().stream()).map(Occurrence::alert).distinct().toList();
        return sources.told()
            .known()
            .thenMany(Flux.defer(() -> shelf.alerts().find(ids)))
            .collectMap(Alert::id)
            .flatMap(stored -> record(run, new AlertsTaking(stored, sources.told(), clock.instant())));
    }

    private Mono<List<Alert>> record(List<Conclusion> run, AlertsTaking alerts) {
        run.forEach(alerts::take);
        return shelf.alerts().keepAll(alerts.progress()).thenReturn(alerts.told());
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
