package org.respite.ingest.checkin;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return intake.take(sender, LineSplitter.lines(body, settings.mostLines()))
            .switchOnFirst((first, all) -> lost(first.get()).<Flux<List<Outcome>>>map(Flux::error).orElse(all))
            .map(some -> Mono.<DataBuffer>fromSupplier(() -> response.bufferFactory().wrap(written(some))))
            .as(response::writeAndFlushWith);
    }

    /** What to say if the first lines tell that none can be taken. */
    private static Optional<ProblemException> lost(@Nullable List<Outcome> first) {
        if (first == null || first.stream().anyMatch(Outcome.Accepted.class::isInstance)) {
            return Optional.empty();
        }
        return first.stream()
            .flatMap(outcome -> outcome instanceof Outcome.Unavailable(var _, var advice) ? Stream.of(advice)
                    : Stream.<String>empty())
            .findFirst()
            .map(ProblemException::unavailable);
    }

    private static byte[] written(List<Outcome> outcomes) {
        var json = new ByteArrayOutputStream();
        for (Outcome outcome : outcomes) {
            json.writeBytes(ContractJson.MAPPER.writeValueAsBytes(LineResult.of(outcome)));
            json.write('\n');
        }
        return json.toByteArray();
    }

}
