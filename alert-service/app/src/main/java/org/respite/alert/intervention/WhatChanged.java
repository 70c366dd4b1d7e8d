package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.respite.alert.alert.Alerts;
import org.respite.alert.explanation.Drivers.Driver;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.indicator.UnitRecords;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.intervention.WhatChangedView.Step;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the people it is about what came of their answers: what leaders have let be told,
 * and that nothing was told where it was due. All of it follows from what leaders wrote
 * and from released figures, and reveals nothing more of anybody.
 */
record WhatChanged(UnitTrees trees, Alerts alerts, Plans plans, PlanContexts contexts, UnitRecords unitRecords,
        InterventionCatalogue catalogue, Clock clock) {

    /** After that a silence is told, too. */
    static final Duration PATIENCE = Duration.ofDays(14);

    /**
     * @return nothing while the organisation's unit tree is not known
     */
    Mono<WhatChangedView> of(String organisation) {
        return trees.find(organisation)
            .flatMap(tree -> Mono.zip(steps(tree), overdue(tree))
                .map(known -> new WhatChangedView(organisation,
                        new ChangesByDepartment(tree).with(known.getT1(), known.getT2()))));
    }

    private Mono<List<Step>> steps(UnitTreePublished tree) {
        return plans.all(tree.organisation())
            .filter(WhatChanged::isTold)
            .concatMap(plan -> plan.ofUnit() ? Mono.just(step(plan, tree, List.of(), Optional.empty()))
                    : ofAlert(plan, tree))
            .collectList();
    }

    private static boolean isTold(Plan plan) {
        return plan.choice().filter(PlannedStep::isTold).isPresent();
    }

    private Mono<Step> ofAlert(Plan plan, UnitTreePublished tree) {
        var choice = plan.choice().orElseThrow().withoutGoal();
        return contexts.find(tree.organisation(), plan.alert())
            .flatMap(context -> said(context.alert(), tree).map(said -> step(plan, tree, said, Optional
                .of(new EffectReport(choice, catalogue.titleOf(choice.intervention()), context).view().sentence()))));
    }

    /** The group's own figures and its department's may say the same. */
    private Mono<List<String>> said(Alert alert, UnitTreePublished tree) {
        return unitRecords.of(tree.organisation(), alert.unit(), tree.units())
            .map(unitRecord -> new Explainer(UnitNames.of(tree)).explain(alert, unitRecord)
                .drivers()
                .standingOut()
                .stream()
                .map(Driver::label)
                .distinct()
                .toList());
    }

    private Step step(Plan plan, UnitTreePublished tree, List<String> said, Optional<String> changed) {
        var choice = plan.choice().orElseThrow();
        var name = plan.unit().equals(tree.organisation()) ? ChangesByDepartment.WHOLE
                : UnitNames.of(tree).nameOf(plan.unit());
        return new Step(plan.unit(), name, said, catalogue.titleOf(choice.intervention()),
                catalogue.step(choice.intervention()).map(Intervention::what).orElse(""), choice.ownerRole(),
                choice.startOn(), choice.reviewOn(), changed.orElse(null));
    }

    /** Units with an open alert that was told nobody in time. */
    private Mono<List<String>> overdue(UnitTreePublished tree) {
        Instant latest = clock.instant().minus(PATIENCE);
        return alerts.open(tree.organisation())
            .filter(alert -> alert.history().getFirst().at().isBefore(latest))
            .filterWhen(alert -> plans.find(alert.id()).map(plan -> !isTold(plan)).defaultIfEmpty(true))
            .map(Alert::unit)
            .distinct()
            .collectList();
    }

}
