package org.respite.ingest.checkin;

import java.util.List;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.security.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class CheckInController {

    private final CheckInIntake intake;

    CheckInController(CheckInIntake intake) {
        this.intake = intake;
    }

    /** Takes one check-in: 202 when the broker has it. */
    @PostMapping(path = "/api/v1/check-ins", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Receipt> one(Sender sender, ServerHttpRequest request) {
        return CheckInBody.line(ContentEncoding.decoded(request, intake.workers()))
            .flatMapMany(line -> intake.take(sender, Flux.just(List.of(line))))
            .single()
            .map(outcomes -> receipt(outcomes.getFirst()));
    }

    private static Receipt receipt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var _, var receipt) -> receipt;
            case Outcome.Refused(var _, var problem) -> throw new ProblemException(problem);
            case Outcome.Unavailable(var _, var advice) -> throw ProblemException.unavailable(advice);
        };
    }

}
