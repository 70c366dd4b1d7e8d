package org.respite.alert.leadership;

import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import org.respite.alert.alert.DetectionStates;
import org.respite.alert.indicator.Releases;
import org.respite.alert.indicator.UnitRecords;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.http.condition.ETaggedJson;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The organisation at a glance, and the past of each unit. */
@RestController
@RequestMapping(path = "/api/v1/units", produces = MediaType.APPLICATION_JSON_VALUE)
class UnitsController {

    private final UnitTrees trees;

    private final DetectionStates detectionStates;

    private final Releases releases;

    private final UnitRecords unitRecords;

    private final Clock clock;

    UnitsController(UnitTrees trees, DetectionStates detectionStates, Releases releases, UnitRecords unitRecords,
            Clock clock) {
        this.trees = trees;
        this.detectionStates = detectionStates;
        this.releases = releases;
        this.unitRecords = unitRecords;
        this.clock = clock;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> units(Leader leader) {
        return trees.find(leader.organisation())
            .flatMap(this::overview)
            .map(overview -> overview.at(clock.instant()))
            .defaultIfEmpty(UnitsView.nothingYet(leader.organisation()))
            .map(ETaggedJson::json);
    }

    private Mono<UnitsAssembler> overview(UnitTreePublished tree) {
        return detectionStates.find(tree.organisation())
            .flatMap(detectionState -> lastOf(detectionState)
                .map(release -> new UnitsAssembler(tree, release, detectionState.verdicts())))
            .defaultIfEmpty(new UnitsAssembler(tree, null, new TreeMap<>()));
    }

    private Mono<Release> lastOf(DetectionState detectionState) {
        return releases.find(ReleaseId.ofFortnight(detectionState.organisation(), detectionState.fortnight()));
    }

    /**
     * Of a unit, of teams released as one, of a department or the organisation itself. A
     * unit of another organisation is as unknown as one that does not exist.
     */
    @GetMapping("/{unit}/indicators")
    Mono<ResponseEntity<byte[]>> indicators(@PathVariable String unit, Leader leader) {
        return trees.find(leader.organisation())
            .singleOptional()
            .flatMap(tree -> past(leader.organisation(), unit, tree))
            .map(ETaggedJson::json)
            .switchIfEmpty(Mono.error(UnitsController::unknown));
    }

    private Mono<IndicatorsView> past(String organisation, String unit, Optional<UnitTreePublished> tree) {
        var units = UnitRecords.unitsOf(tree);
        boolean known = units.stream().anyMatch(each -> each.id().equals(unit));
        return unitRecords.of(organisation, unit, units)
            .filter(unitRecord -> known || !unitRecord.own().isEmpty())
            .map(unitRecord -> new IndicatorsAssembler(unitRecord, tree.map(UnitNames::of).orElseGet(UnitNames::none))
                .view());
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unknown("unit: unknown (expected: a unit of your organisation)"));
    }

}
