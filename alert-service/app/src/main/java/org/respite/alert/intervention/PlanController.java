package org.respite.alert.intervention;

import org.jspecify.annotations.Nullable;
import org.respite.alert.intervention.PlanCommands.Planned;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.http.body.StrictBody;
import org.respite.http.condition.ETaggedJson;
import org.respite.http.condition.IfMatch;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.token.Leader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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

/** What is done about an alert: the step, its review and its effect. */
@RestController
@RequestMapping("/api/v1/alerts/{alert}/plan")
class PlanController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final PlanCommands commands;

    private final InterventionCatalogue interventionCatalogue;

    PlanController(PlanCommands commands, InterventionCatalogue interventionCatalogue) {
        this.commands = commands;
        this.interventionCatalogue = interventionCatalogue;
    }

    /** Also where nothing was decided: then it tells the revision to decide from. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> plan(@PathVariable String alert, Leader leader) {
        return found(alert, leader).map(this::tagged);
    }

    /** Chooses a step, or changes what was chosen. */
    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> choose(@PathVariable String alert, @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return commands
            .choose(leader.organisation(), alert, IfMatch.revision(ifMatch), StrictBody.read(body, PlanRequest.class),
                    person(leader))
            .switchIfEmpty(Mono.error(PlanController::unknown))
            .map(this::tagged);
    }

    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> withdraw(@PathVariable String alert,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return commands.withdraw(leader.organisation(), alert, IfMatch.revision(ifMatch), person(leader))
            .switchIfEmpty(Mono.error(PlanController::unknown))
            .map(this::tagged);
    }

    @GetMapping(path = "/review.ics")
    Mono<ResponseEntity<byte[]>> review(@PathVariable String alert, Leader leader) {
        return found(alert, leader).map(planned -> {
            var choice = PlanCommands.chosen(planned.plan());
            return ReviewCalendar.of(planned.plan(), choice, interventionCatalogue.titleOf(choice.intervention()),
                    planned.situation().unitName());
        }).map(PlanController::calendar);
    }

    static ResponseEntity<byte[]> calendar(byte[] review) {
        var file = ContentDisposition.attachment().filename("review.ics").build();
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
            .contentType(CALENDAR)
            .body(review);
    }

    @GetMapping(path = "/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<EffectView> effect(@PathVariable String alert, Leader leader) {
        return found(alert, leader).map(planned -> {
            var choice = PlanCommands.chosen(planned.plan());
            return new EffectReport(choice, interventionCatalogue.titleOf(choice.intervention()), planned.situation())
                .view();
        });
    }

    private Mono<Planned> found(String alert, Leader leader) {
        return commands.find(leader.organisation(), alert).switchIfEmpty(Mono.error(PlanController::unknown));
    }

    private ResponseEntity<byte[]> tagged(Planned planned) {
        return ETaggedJson.versioned(PlanView.of(planned, interventionCatalogue), "" + planned.plan().revision());
    }

    private static LeaderIdentity person(Leader leader) {
        return new LeaderIdentity(leader.subject(), leader.name());
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unknown("alert: unknown (expected: an alert of your organisation)"));
    }

}
