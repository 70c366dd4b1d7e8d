package org.respite.alert.intervention;

import java.time.Instant;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.RetentionPolicy;

/**
 * What is kept of a plan: who decided and what they wrote as long as of its alert, and as
 * long after a decision that came later than the closing. Step, role, dates and goal name
 * nobody and stay.
 */
record PlanRetentionPolicy(RetentionPolicy policy) {

    Plan kept(Plan plan, Alert alert, Instant now) {
        return policy.isOver(alert, now) ? plan.nameless(entry -> policy.isOver(entry.at(), now)) : plan;
    }

}
