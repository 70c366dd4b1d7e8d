package org.respite.alert.intervention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be done, with the evidence for it. */
@RestController
class InterventionsController {

    private final InterventionCatalogue interventionCatalogue;

    InterventionsController(InterventionCatalogue interventionCatalogue) {
        this.interventionCatalogue = interventionCatalogue;
    }

    /**
     * @param series a driver such as {@code driver.workload}, or a dimension; all steps
     * without
     */
    @GetMapping(path = "/api/v1/interventions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<InterventionView> interventions(@RequestParam(name = "for", required = false) @Nullable String series) {
        if (series != null && !interventionCatalogue.series().contains(series)) {
            throw new ProblemException(Problem.malformed(
                    "for: unknown (expected: one of " + String.join(", ", interventionCatalogue.series()) + ")"));
        }
        return interventionCatalogue.steps()
            .stream()
            .filter(step -> series == null || step.addresses(series))
            .map(step -> InterventionView.of(step, interventionCatalogue))
            .toList();
    }

}
