package org.respite.alert.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.respite.alert.alert.Alerts;
import org.respite.alert.indicator.ReleaseRanges;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.intervention.Plans.Pending;
import org.respite.alert.notification.ReviewReminders;
import org.respite.contract.unit.UnitTreePublished;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has leaders reminded of reviews whose day has come: each revision of a plan once. First
 * the reminder is put into the outbox, under an id of its own, then the plan says so,
 * then the review is no longer pending; each can be repeated, so a crash in between only
 * makes the next round go on.
 */
final class ReviewReminderRun {

    private final ReleaseRanges releaseRanges;

    private final UnitTrees trees;

    private final Alerts alerts;

    private final Plans plans;

    private final ReviewReminders reminders;

    private final ReviewMetrics metrics;

    private final SkippedOrganisations skippedOrganisations;

    private final Clock clock;

    ReviewReminderRun(ReleaseRanges releaseRanges, UnitTrees trees, Alerts alerts, Plans plans,
            ReviewReminders reminders, ReviewMetrics metrics, SkippedOrganisations skippedOrganisations, Clock clock) {
        this.releaseRanges = releaseRanges;
        this.trees = trees;
        this.alerts = alerts;
        this.plans = plans;
        this.reminders = reminders;
        this.metrics = metrics;
        this.skippedOrganisations = skippedOrganisations;
        this.clock = clock;
    }

    /** One look at all organisations. */
    Mono<Void> remind() {
        var waiting = new AtomicInteger();
        return releaseRanges.all()
            .concatMap(
                    range -> skippedOrganisations.orSkip(range.organisation(), remind(range.organisation(), waiting)))
            .then()
            .doOnSuccess(done -> metrics.due(waiting.get()));
    }

    private Mono<Void> remind(String organisation, AtomicInteger waiting) {
        return trees.find(organisation).flatMap(tree -> remind(tree, waiting));
    }

    private Mono<Void> remind(UnitTreePublished tree, AtomicInteger waiting) {
        var today = LocalDate.ofInstant(clock.instant(), tree.zone());
        return plans.pending(tree.organisation())
            .flatMapMany(Flux::fromIterable)
            .concatMap(review -> plans.find(review.alert()).flatMap(plan -> look(review, plan, tree, today, waiting)))
            .then();
    }

    private Mono<Void> look(Pending review, Plan plan, UnitTreePublished tree, LocalDate today, AtomicInteger waiting) {
        if (plan.revision() < review.revision()) {
            return Mono.empty();
        }
        if (plan.revision() > review.revision() || plan.choice().isEmpty() || plan.remindedAt().isPresent()) {
            return plans.settle(tree.organisation(), review);
        }
        return today.isBefore(plan.choice().orElseThrow().reviewOn()) ? Mono.empty()
                : remind(plan, tree).flatMap(put -> put ? settle(review, plan) : stillWaiting(waiting));
    }

    private static Mono<Void> stillWaiting(AtomicInteger waiting) {
        return Mono.fromRunnable(waiting::incrementAndGet);
    }

    private Mono<Boolean> remind(Plan plan, UnitTreePublished tree) {
        return alerts.find(plan.alert()).flatMap(alert -> reminders.remind(alert.event(), tree, plan.revision()));
    }

    /**
     * Whoever was faster, a person or another instance, is looked at in the next round.
     */
    private Mono<Void> settle(Pending review, Plan plan) {
        return plans.keep(plan.reminded(clock.instant()))
            .then(Mono.defer(() -> plans.settle(plan.organisation(), review)))
            .doOnSuccess(kept -> metrics.reminded())
            .onErrorComplete(OptimisticLockingFailureException.class);
    }

}
