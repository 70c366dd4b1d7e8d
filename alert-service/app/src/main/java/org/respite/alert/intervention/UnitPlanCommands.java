package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.projection.Faults;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/**
 * Where leaders decide what is done in a team, a department or the organisation though no
 * alert asks for it, such as where no figure is published.
 */
record UnitPlanCommands(UnitTrees trees, Plans plans, PlanPolicy policy, Clock clock) {

    /**
     * A plan and what it is judged by.
     *
     * @param name what people call the unit
     * @param today in the organisation's zone
     */
    record UnitPlanned(Plan plan, String name, LocalDate today) {
    }

    /**
     * Also where nothing was decided yet.
     * @return nothing if the organisation has no such unit
     */
    Mono<UnitPlanned> find(String organisation, String unit) {
        return trees.find(organisation)
            .flatMap(tree -> Mono.justOrEmpty(nameIn(tree, unit))
                .flatMap(name -> plans.find(Plan.idOf(organisation, unit))
                    .defaultIfEmpty(Plan.none(Plan.idOf(organisation, unit), organisation, unit))
                    .map(plan -> new UnitPlanned(plan, name, LocalDate.ofInstant(now(), tree.zone())))));
    }

    private static Optional<String> nameIn(UnitTreePublished tree, String unit) {
        if (unit.equals(tree.organisation())) {
            return Optional.of(Explainer.OF_ALL);
        }
        boolean known = tree.units().stream().anyMatch(each -> each.id().equals(unit));
        return known ? Optional.of(UnitNames.of(tree).nameOf(unit)) : Optional.empty();
    }

    /** The store keeps milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Fails with a {@link ProblemException}: 412 if the plan has another revision, 422 if
     * the request does not fit.
     * @return nothing if the organisation has no such unit
     */
    Mono<UnitPlanned> choose(String organisation, String unit, int expectedRevision, PlanRequest request,
            LeaderIdentity by) {
        return find(organisation, unit).flatMap(found -> {
            var step = fitting(request, found.today());
            if (found.plan().repeats(step, expectedRevision)) {
                return Mono.just(found);
            }
            PlanCommands.requireSame(expectedRevision, found.plan());
            return keep(found.plan().choose(step, now(), by), found);
        });
    }

    private PlannedStep fitting(PlanRequest request, LocalDate today) {
        return switch (policy.judge(request, today)) {
            case PlanPolicy.Accepted(var step) -> step;
            case PlanPolicy.Refused(var detail) -> throw new ProblemException(Problem.invalid(detail));
        };
    }

    /**
     * Takes back what was chosen; the history stays.
     * @return nothing if the organisation has no such unit
     */
    Mono<UnitPlanned> withdraw(String organisation, String unit, int expectedRevision, LeaderIdentity by) {
        return find(organisation, unit).flatMap(found -> {
            PlanCommands.requireSame(expectedRevision, found.plan());
            PlanCommands.chosen(found.plan());
            return keep(found.plan().withdraw(now(), by), found);
        });
    }

    private Mono<UnitPlanned> keep(Plan plan, UnitPlanned found) {
        return plans.keep(plan)
            .onErrorMap(Faults::somebodyElseWasFaster, _ -> PlanCommands.outdated(plan.revision() - 1))
            .thenReturn(new UnitPlanned(plan, found.name(), found.today()));
    }

}
