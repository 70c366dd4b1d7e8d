package org.respite.ingest.checkin;

import java.io.ByteArrayOutputStream;
import java.util.List;
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

    private final CheckInDesk desk;

    BatchController(CheckInDesk desk) {
        this.desk = desk;
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
        return results(sender, CheckInBodies.many(ContentEncoding.decoded(exchange.getRequest())))
            .switchOnFirst((first, all) -> isLost(first.get())
                    ? Flux.error(ProblemException.unavailable(Outcome.Unavailable.ADVICE)) : all)
            .map(some -> Mono.<DataBuffer>fromSupplier(() -> response.bufferFactory().wrap(written(some))))
            .as(response::writeAndFlushWith);
    }

    private Flux<List<LineResult>> results(Sender sender, Flux<List<Line>> lines) {
        return desk.take(sender, lines).map(settled -> settled.stream().map(LineResult::of).toList());
    }

    private static boolean isLost(@Nullable List<LineResult> first) {
        return first != null && first.stream().anyMatch(result -> result.status() == LineResult.UNAVAILABLE)
                && first.stream().noneMatch(result -> result.status() == LineResult.TAKEN);
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
