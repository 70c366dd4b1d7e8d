package org.respite.alert.leadership;

import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.UsualLevelAcceptance;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.lifecycle.UsualLevelNow;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Accepting the present level of a unit as its usual one. */
@RestController
@RequestMapping(path = "/api/v1/units/{unit}/usual-level", produces = MediaType.APPLICATION_JSON_VALUE)
class UsualLevelController {

    private final UsualLevelAcceptance acceptance;

    UsualLevelController(UsualLevelAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> find(@PathVariable String unit, Leader leader) {
        return answer(acceptance.find(leader.organisation(), unit));
    }

    /**
     * From the next release on the unit is compared with its present level. Possible once
     * a rise has been open for half a year; 409 before. The body is {@code {"note":
     * "..."}}: why, without personal data about team members.
     * @param ifMatch the tag of what the leader has seen
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> accept(@PathVariable String unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) Mono<byte[]> body, Leader leader) {
        var version = IfMatch.version(ifMatch);
        return answer(StrictBody.read(body, AcceptanceRequest.class)
            .map(AcceptanceRequest::why)
            .flatMap(note -> acceptance.accept(leader.organisation(), unit, version, by(leader), note)));
    }

    /** Takes an acceptance back, as long as no release has been compared with it. */
    @DeleteMapping
    Mono<ResponseEntity<byte[]>> withdraw(@PathVariable String unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Leader leader) {
        return answer(acceptance.withdraw(leader.organisation(), unit, IfMatch.version(ifMatch), by(leader)));
    }

    private static LeaderIdentity by(Leader leader) {
        return new LeaderIdentity(leader.subject(), leader.name());
    }

    private static Mono<ResponseEntity<byte[]>> answer(Mono<UsualLevelNow> found) {
        return found.map(now -> ETaggedJson.versioned(UsualLevelView.of(now), now.version()))
            .switchIfEmpty(Mono.error(UsualLevelController::unknown));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.unknown("unit: unknown (expected: a unit of your organisation)"));
    }

}
