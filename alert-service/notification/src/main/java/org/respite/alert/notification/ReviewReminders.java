package org.respite.alert.notification;

import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Mono;

/** Reminds of reviews those who are told of the alert. */
@FunctionalInterface
public interface ReviewReminders {

    /** Where nobody is told anything. */
    ReviewReminders NONE = (alert, units, plan) -> Mono.just(false);

    /**
     * Puts a reminder into the outbox for every subscription the alert concerns. Can be
     * repeated: one message a subscription and revision of the plan.
     * @param alert its latest change
     * @param units of its organisation
     * @param plan revision of what was decided
     * @return whether it was put there; not by a process that is not the sender
     */
    Mono<Boolean> remind(TeamAlertChanged alert, UnitTreePublished units, int plan);

}
