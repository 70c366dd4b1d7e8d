package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.alert.alert.Alerts;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.effect.Observation;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.indicator.Histories;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Mono;

/** Looks up what a plan is judged by. */
record PlanContexts(Alerts alerts, UnitTrees trees, ReleaseRanges releaseRanges, Histories histories, Clock clock) {

    /**
     * @return nothing where the organisation has no such alert
     */
    Mono<PlanContext> find(String organisation, String alert) {
        return alerts.find(alert)
            .filter(found -> found.organisation().equals(organisation))
            .flatMap(found -> Mono.zip(place(found), released(found))
                .map(known -> new PlanContext(found, known.getT1().name(), known.getT1().zone(), now(),
                        known.getT2().results(), known.getT2().lastFortnight())));
    }

    /** The store keeps milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Mono<Place> place(Alert alert) {
        return trees.find(alert.organisation())
            .map(tree -> Place.of(tree, alert.unit()))
            .defaultIfEmpty(new Place(alert.unit(), ZoneOffset.UTC));
    }

    private Mono<Released> released(Alert alert) {
        return releaseRanges.find(alert.organisation())
            .flatMap(range -> histories.find(range, alert.unit())
                .map(history -> new Released(observations(history), range.lastFortnight())))
            .defaultIfEmpty(new Released(List.of(), alert.since()));
    }

    private static List<Observation> observations(UnitHistory history) {
        return history.fortnights().entrySet().stream().flatMap(fortnight -> observation(fortnight)).toList();
    }

    private static Stream<Observation> observation(Map.Entry<Integer, HistoryEntry> fortnight) {
        return fortnight.getValue()
            .exhaustion()
            .flatMap(UnitObservation::of)
            .map(reading -> new Observation(fortnight.getKey(), reading.mean(), reading.variance()))
            .stream();
    }

    private record Released(List<Observation> results, int lastFortnight) {
    }

    private record Place(String name, ZoneId zone) {

        static Place of(UnitTreePublished tree, String unit) {
            var ofAll = unit.equals(tree.organisation());
            return new Place(ofAll ? Explainer.OF_ALL : UnitNames.of(tree).nameOf(unit), tree.zone());
        }
    }

}
