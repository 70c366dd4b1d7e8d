package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step as leaders read it.
 *
 * @param sources in full
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterventionView(String id, String title, String what, List<String> dimensions, List<String> drivers,
        String decides, String effort, Intervention.Weeks weeks, EvidenceView evidence,
        Intervention.@Nullable TypicalReduction typicalReduction) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceView(String certainty, String summary, String population, Intervention.@Nullable Effect effect,
            List<InterventionCatalogue.Source> sources) {
    }

    static InterventionView of(Intervention step, InterventionCatalogue interventionCatalogue) {
        var evidence = step.evidence();
        var sources = evidence.sources()
            .stream()
            .map(id -> Objects.requireNonNull(interventionCatalogue.sources().get(id)))
            .toList();
        return new InterventionView(step.id(), step.title(), step.what(), step.dimensions(), step.drivers(),
                step.decides(), step.effort(), step.weeks(), new EvidenceView(evidence.certainty(), evidence.summary(),
                        evidence.population(), evidence.effect(), sources),
                step.typicalReduction());
    }

}
