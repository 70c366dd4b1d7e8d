package org.respite.alert.intervention;

import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.projection.Faults;
import org.respite.contract.EnumWord;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/**
 * Where leaders decide what is done about an alert. The plan is written down first, then
 * the alert changes; whoever says the same again completes what a fault cut short.
 */
record PlanCommands(PlanContexts situations, Plans plans, PlanPolicy policy, Acting acting) {

    /** A plan and what it is judged by. */
    record Planned(Plan plan, PlanContext situation) {
    }

    /**
     * Also where nothing was decided yet.
     * @return nothing if the organisation has no such alert
     */
    Mono<Planned> find(String organisation, String alert) {
        return situations.find(organisation, alert)
            .flatMap(situation -> plans.find(alert)
                .defaultIfEmpty(Plan.none(alert, organisation, situation.alert().unit()))
                .map(plan -> new Planned(plan, situation)));
    }

    /**
     * Fails with a {@link ProblemException}: 412 if the plan has another revision, 409 if
     * the alert is closed, 422 if the request does not fit.
     * @return nothing if the organisation has no such alert
     */
    Mono<Planned> choose(String organisation, String alert, int expectedRevision, PlanRequest request,
            LeaderIdentity by) {
        return find(organisation, alert).flatMap(found -> choose(found, expectedRevision, fitting(request, found), by));
    }

    private Mono<Planned> choose(Planned found, int expectedRevision, PlannedStep plannedStep, LeaderIdentity by) {
        if (found.plan().repeats(plannedStep, expectedRevision)) {
            return begin(found, by);
        }
        var plan = found.plan();
        var alert = found.situation().alert();
        requireSame(expectedRevision, plan);
        if (plan.choice().isEmpty() && !alert.open()) {
            throw new ProblemException(
                    Problem.conflict("alert: " + EnumWord.of(alert.state()) + " (expected: an open one)"));
        }
        return keep(plan.choose(plannedStep, found.situation().now(), by), found).flatMap(kept -> begin(kept, by));
    }

    /**
     * Takes back what was chosen; the history stays.
     * @return nothing if the organisation has no such alert
     */
    Mono<Planned> withdraw(String organisation, String alert, int expectedRevision, LeaderIdentity by) {
        return find(organisation, alert).flatMap(found -> {
            requireSame(expectedRevision, found.plan());
            chosen(found.plan());
            return keep(found.plan().withdraw(found.situation().now(), by), found);
        });
    }

    /** What is chosen; 404 where nothing is. */
    static PlannedStep chosen(Plan plan) {
        return plan.choice()
            .orElseThrow(() -> new ProblemException(
                    Problem.unknown("plan: none (expected: an alert or a unit with a step chosen)")));
    }

    private PlannedStep fitting(PlanRequest request, Planned found) {
        return switch (policy.judge(request, found.situation().today(), found.situation().opened())) {
            case PlanPolicy.Accepted(var plannedStep) -> plannedStep;
            case PlanPolicy.Refused(var detail) -> throw new ProblemException(Problem.invalid(detail));
        };
    }

    private Mono<Planned> keep(Plan plan, Planned found) {
        return plans.keep(plan)
            .onErrorMap(Faults::somebodyElseWasFaster, faster -> outdated(plan.revision() - 1))
            .thenReturn(new Planned(plan, found.situation()));
    }

    private Mono<Planned> begin(Planned planned, LeaderIdentity by) {
        return acting.begin(planned.situation().alert(), by).thenReturn(planned);
    }

    static void requireSame(int expectedRevision, Plan plan) {
        if (expectedRevision != plan.revision()) {
            throw outdated(expectedRevision);
        }
    }

    static ProblemException outdated(int expectedRevision) {
        return new ProblemException(Problem
            .outdated("If-Match: revision " + expectedRevision + " (expected: the present one; look at it again)"));
    }

}
