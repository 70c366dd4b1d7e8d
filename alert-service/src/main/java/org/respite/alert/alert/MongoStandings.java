package org.respite.alert.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Standing.OpenAlert;
import org.respite.alert.alert.Standing.Subject;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.ParticipationState;
import org.respite.alert.detection.UnitState;
import org.respite.alert.indicator.Verdict;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Standings in the collection {@code standings}: one document an organisation, about 1 kB
 * a unit. Doubles are stored as doubles, so the detector goes on to the last bit.
 */
@Component
class MongoStandings implements Standings {

    private final ReactiveMongoOperations store;

    MongoStandings(ReactiveMongoOperations store) {
        this.store = store;
    }

    @Override
    public Mono<Standing> find(String organisation) {
        return store.findById(organisation, StandingDocument.class).map(StandingDocument::standing);
    }

    @Override
    public Mono<Void> save(Standing standing) {
        return store.save(StandingDocument.of(standing)).then();
    }

    @Document("standings")
    record StandingDocument(@Id String organisation, @Version @Nullable Long version, int fortnight, UnitState whole,
            List<UnitDocument> units, List<OpenDocument> open) {

        static StandingDocument of(Standing standing) {
            var units = standing.detector()
                .units()
                .entrySet()
                .stream()
                .map(unit -> new UnitDocument(unit.getKey(), unit.getValue(), standing.verdicts().get(unit.getKey()),
                        standing.detector().participation().get(unit.getKey())))
                .toList();
            var open = standing.open()
                .entrySet()
                .stream()
                .map(alert -> OpenDocument.of(alert.getKey(), alert.getValue()))
                .toList();
            return new StandingDocument(standing.organisation(), standing.version(), standing.fortnight(),
                    standing.detector().whole(), units, open);
        }

        Standing standing() {
            SortedMap<String, UnitState> states = new TreeMap<>();
            SortedMap<String, Verdict> verdicts = new TreeMap<>();
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
            return new Standing(organisation, fortnight, new OrganisationState(states, whole, participation), verdicts,
                    openAlerts, version);
        }
    }

    record UnitDocument(String unit, UnitState state, @Nullable Verdict verdict,
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
