package org.respite.alert.intervention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.intervention.UnitPlanCommands.UnitPlanned;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.http.body.StrictBody;
import org.respite.http.condition.ETaggedJson;
import org.respite.http.condition.IfMatch;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done in a unit that no alert is about. */
@RestController
@RequestMapping("/api/v1/units/{unit}/plan")
class UnitPlanController {

    private final UnitPlanCommands commands;

    private final InterventionCatalogue interventionCatalogue;

    UnitPlanController(UnitPlanCommands commands, InterventionCatalogue interventionCatalogue) {
        this.commands = commands;
        this.interventionCatalogue = interventionCatalogue;
    }

    /** Also where nothing was decided: then it tells the revision to decide from. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> plan(@PathVariable String unit, Leader leader) {
        return tagged(commands.find(leader.organisation(), unit));
    }

    /** Chooses a step, or changes what was chosen. */
    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> choose(@PathVariable String unit, @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return tagged(commands.choose(leader.organisation(), unit, IfMatch.revision(ifMatch),
                StrictBody.read(body, PlanRequest.class), person(leader)));
    }

    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> withdraw(@PathVariable String unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return tagged(commands.withdraw(leader.organisation(), unit, IfMatch.revision(ifMatch), person(leader)));
    }

    @GetMapping(path = "/review.ics")
    Mono<ResponseEntity<byte[]>> review(@PathVariable String unit, Leader leader) {
        return commands.find(leader.organisation(), unit)
            .switchIfEmpty(Mono.error(UnitPlanController::unknown))
            .map(found -> {
                var choice = PlanCommands.chosen(found.plan());
                return ReviewCalendar.of(found.plan(), choice, interventionCatalogue.titleOf(choice.intervention()),
                        found.name());
            })
            .map(PlanController::calendar);
    }

    private Mono<ResponseEntity<byte[]>> tagged(Mono<UnitPlanned> planned) {
        return planned.switchIfEmpty(Mono.error(UnitPlanController::unknown))
            .map(found -> ETaggedJson.versioned(
                    PlanView.of(found.plan(), found.today(), List.of(), interventionCatalogue),
                    "" + found.plan().revision()));
    }

    private static LeaderIdentity person(Leader leader) {
        return new LeaderIdentity(leader.subject(), leader.name());
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unknown("unit: unknown (expected: a unit of your organisation)"));
    }

}
