package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.indicator.UnitTrees;
import org.respite.alert.unit.UnitNames;
import org.respite.http.page.PageRequest;
import org.respite.http.token.Leader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reviews of an organisation, by day. */
@RestController
class ReviewsController {

    /** How long a review that has come stays on the list of those due. */
    private static final int WEEKS_DUE = 4;

    private final Plans plans;

    private final UnitTrees trees;

    private final InterventionCatalogue interventionCatalogue;

    private final Clock clock;

    ReviewsController(Plans plans, UnitTrees trees, InterventionCatalogue interventionCatalogue, Clock clock) {
        this.plans = plans;
        this.trees = trees;
        this.interventionCatalogue = interventionCatalogue;
        this.clock = clock;
    }

    /**
     * @param plan its id
     * @param alert absent of a plan without one
     * @param name of the unit
     * @param due the day of the review has come, within the last four weeks
     * @param remindedAt absent while nobody was reminded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(String plan, @Nullable String alert, String unit, String name, String intervention, String title,
            LocalDate startOn, LocalDate reviewOn, boolean due, @Nullable Instant remindedAt) {
    }

    /**
     * In parts, as {@link PageRequest} has them.
     * @param query with {@code due}, unless it is {@code false}: only those due
     */
    @GetMapping(path = "/api/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<List<ReviewView>>> reviews(@RequestParam MultiValueMap<String, String> query,
            ServerHttpRequest request, Leader leader) {
        var page = PageRequest.of(request);
        boolean dueOnly = query.containsKey("due") && !"false".equals(query.getFirst("due"));
        return sight(leader.organisation())
            .flatMap(sight -> plans.all(leader.organisation())
                .filter(plan -> plan.choice().isPresent())
                .map(plan -> view(plan, plan.choice().orElseThrow(), sight))
                .filter(review -> review.due() || !dueOnly)
                .sort(Comparator.comparing(ReviewView::reviewOn).thenComparing(ReviewView::plan))
                .collectList())
            .map(reviews -> page.of(reviews, ReviewView::plan))
            .map(found -> ResponseEntity.ok().headers(found::link).body(found.items()));
    }

    private ReviewView view(Plan plan, PlannedStep plannedStep, Sight sight) {
        var today = sight.today();
        boolean due = !today.isBefore(plannedStep.reviewOn())
                && today.isBefore(plannedStep.reviewOn().plusWeeks(WEEKS_DUE));
        return new ReviewView(plan.alert(), plan.ofUnit() ? null : plan.alert(), plan.unit(), sight.nameOf(plan),
                plannedStep.intervention(), interventionCatalogue.titleOf(plannedStep.intervention()),
                plannedStep.startOn(), plannedStep.reviewOn(), due, plan.remindedAt().orElse(null));
    }

    private Mono<Sight> sight(String organisation) {
        var now = clock.instant();
        return trees.find(organisation)
            .map(tree -> new Sight(UnitNames.of(tree), LocalDate.ofInstant(now, tree.zone())))
            .defaultIfEmpty(new Sight(UnitNames.none(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private record Sight(UnitNames names, LocalDate today) {

        String nameOf(Plan plan) {
            return plan.unit().equals(plan.organisation()) ? Explainer.OF_ALL : names.nameOf(plan.unit());
        }
    }

}
