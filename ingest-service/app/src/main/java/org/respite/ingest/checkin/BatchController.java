package org.respite.ingest.checkin;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.security.Sender;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class BatchController {

    private final CheckInIntake intake;

    private final BatchSettings settings;

    BatchController(CheckInIntake intake, BatchSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /**
     * Takes a check-in a line and answers a result a line, in order, while lines still
     * come. 207, because every line has a status of its own; 503 if the broker turns out
     * to be gone before it has taken any.
     */
    @PostMapping(path = "/api/v1/check-ins:batch", consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> batch(Sender sender, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.MULTI_STATUS);
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        Flux<byte[]> body = ContentEncoding.decoded(exchange.getRequest(), intake.workers());
        return results(sender, CheckInBodies.many(body, settings.mostLines()))
            .switchOnFirst((first, all) -> lost(first.get()).<Flux<List<LineResult>>>map(Flux::error).orElse(all))
            .map(some -> Mono.<DataBuffer>fromSupplier(() -> response.bufferFactory().wrap(written(some))))
            .as(response::writeAndFlushWith);
    }

    private Flux<List<LineResult>> results(Sender sender, Flux<List<Line>> lines) {
        return intake.take(sender, lines).map(settled -> settled.stream().map(LineResult::of).toList());
    }

    /** What to say if the first lines tell that none can be taken. */
    private static Optional<ProblemException> lost(@Nullable List<LineResult> first) {
        if (first == null || first.stream().anyMatch(result -> result.status() == LineResult.TAKEN)) {
            return Optional.empty();
        }
        return first.stream()
            .filter(result -> result.status() == LineResult.UNAVAILABLE)
            .findFirst()
            .map(LineResult::problem)
            .map(problem -> ProblemException.unavailable(problem.detail()));
    }

    private static byte[] written(List<LineResult> results) {
        var json = new ByteArrayOutputStream();
        for (LineResult result : results) {
            json.writeBytes(ContractJson.MAPPER.writeValueAsBytes(result));
            json.write('\n');
        }
        return json.toByteArray();
    }

}
