package org.respite.alert.alert;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.ParticipationState;
import org.respite.alert.detection.UnitState;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.lifecycle.DetectionState.OpenAlert;
import org.respite.alert.lifecycle.DetectionState.Subject;
import org.respite.alert.projection.StoredJson;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Mono;

/**
 * Detection states in the collection {@code standings}: one document an organisation,
 * about 1 kB a unit. Doubles come back from JSON as they were, so the detector goes on to
 * the last bit.
 */
class MongoDetectionStates implements DetectionStates {

    private final ReactiveMongoOperations store;

    /** Organisation → where it stood when this instance last looked or wrote. */
    private final Map<String, DetectionState> latest = new ConcurrentHashMap<>();

    MongoDetectionStates(ReactiveMongoOperations store) {
        this.store = store;
    }

    // Every step asks again, and hardly ever has anybody else taken one in between.
    @Override
    public Mono<DetectionState> find(String organisation) {
        var known = latest.get(organisation);
        return known == null ? read(organisation)
                : isStored(known).flatMap(stored -> stored ? Mono.just(known) : read(organisation));
    }

    private Mono<Boolean> isStored(DetectionState known) {
        return store
            .execute(StandingDocument.class,
                    collection -> collection.find(Filters.eq(known.organisation()))
                        .projection(Projections.include("version", "fortnight")))
            .next()
            .map(kept -> Objects.equals(kept.get("version"), known.version())
                    && Objects.equals(kept.get("fortnight"), known.fortnight()))
            .defaultIfEmpty(false);
    }

    private Mono<DetectionState> read(String organisation) {
        return store.findById(organisation, StandingDocument.class)
            .map(StandingDocument::detectionState)
            .doOnNext(this::note);
    }

    @Override
    public Mono<DetectionState> save(DetectionState detectionState) {
        return store.save(StandingDocument.of(detectionState))
            .map(saved -> detectionState.stored(saved.version()))
            .doOnNext(this::note);
    }

    private void note(DetectionState detectionState) {
        latest.put(detectionState.organisation(), detectionState);
    }

    /**
     * @param state of the detector and of the alerts, as JSON
     */
    @Document("standings")
    record StandingDocument(@Id String organisation, @Version @Nullable Long version, int fortnight, Object state) {

        static StandingDocument of(DetectionState detectionState) {
            return new StandingDocument(detectionState.organisation(), detectionState.version(),
                    detectionState.fortnight(), StoredJson.write(StateDocument.of(detectionState)));
        }

        DetectionState detectionState() {
            return StoredJson.read(state, StateDocument.class).detectionState(this);
        }
    }

    record StateDocument(UnitState whole, List<UnitDocument> units, List<OpenDocument> open) {

        static StateDocument of(DetectionState detectionState) {
            var units = detectionState.detector()
                .units()
                .entrySet()
                .stream()
                .map(unit -> new UnitDocument(unit.getKey(), unit.getValue(),
                        detectionState.verdicts().get(unit.getKey()),
                        detectionState.detector().participation().get(unit.getKey())))
                .toList();
            var open = detectionState.open()
                .entrySet()
                .stream()
                .map(alert -> OpenDocument.of(alert.getKey(), alert.getValue()))
                .toList();
            return new StateDocument(detectionState.detector().whole(), units, open);
        }

        DetectionState detectionState(StandingDocument kept) {
            SortedMap<String, UnitState> states = new TreeMap<>();
            SortedMap<String, UnitVerdict> verdicts = new TreeMap<>();
            SortedMap<String, ParticipationState> participation = new TreeMap<>();
            for (UnitDocument unit : units) {
                states.put(unit.unit(), unit.state());
                if (unit.verdict() != null) {
                    verdicts.put(unit.unit(), unit.verdict());
                }
                if (unit.participation() != null) {
                    participation.put(unit.unit(), unit.participation());
                }
            }
            Map<Subject, OpenAlert> openAlerts = new HashMap<>();
            open.forEach(alert -> openAlerts.put(alert.subject(), alert.openAlert()));
            return new DetectionState(kept.organisation(), kept.fortnight(),
                    new OrganisationState(states, whole, participation), verdicts, openAlerts, kept.version());
        }
    }

    record UnitDocument(String unit, UnitState state, @Nullable UnitVerdict verdict,
            @Nullable ParticipationState participation) {
    }

    record OpenDocument(String unit, Finding finding, String alert, int since) {

        static OpenDocument of(Subject subject, OpenAlert alert) {
            return new OpenDocument(subject.unit(), subject.finding(), alert.id(), alert.since());
        }

        Subject subject() {
            return new Subject(unit, finding);
        }

        OpenAlert openAlert() {
            return new OpenAlert(alert, since);
        }
    }

}
