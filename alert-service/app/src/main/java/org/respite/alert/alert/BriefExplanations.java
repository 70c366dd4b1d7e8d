package org.respite.alert.alert;

import java.util.Optional;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.indicator.UnitRecords;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.notification.Explanations;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Mono;

/**
 * The explanations of the page, shortened. An alert is written down before it is told, so
 * what comes from the topic is known unless a store is being built anew.
 */
class BriefExplanations implements Explanations {

    private final Alerts alerts;

    private final UnitTrees trees;

    private final UnitRecords unitRecords;

    BriefExplanations(Alerts alerts, UnitTrees trees, UnitRecords unitRecords) {
        this.alerts = alerts;
        this.trees = trees;
        this.unitRecords = unitRecords;
    }

    @Override
    public Mono<String> of(TeamAlertChanged change) {
        return alerts.find(change.alert())
            .filter(alert -> alert.revision() >= change.revision())
            .map(alert -> alert.asOf(change.revision()))
            .flatMap(alert -> trees.find(alert.organisation()).singleOptional().flatMap(tree -> brief(alert, tree)));
    }

    private Mono<String> brief(Alert alert, Optional<UnitTreePublished> tree) {
        var names = tree.map(UnitNames::of).orElseGet(UnitNames::none);
        return unitRecords.of(alert.organisation(), alert.unit(), UnitRecords.unitsOf(tree))
            .map(unitRecord -> new Explainer(names).brief(alert, unitRecord));
    }

}
