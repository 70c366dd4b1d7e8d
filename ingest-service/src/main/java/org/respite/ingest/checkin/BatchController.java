package org.respite.ingest.checkin;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.ingest.problem.ProblemException;
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

    /**
     * Chunks that wait for the broker at the same time: some thousand lines, so that
     * waiting does not slow a long batch down, in at most a megabyte or two.
     */
    private static final int IN_FLIGHT = 16;

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
        var outage = new Outage();
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.MULTI_STATUS);
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        return CheckInBodies.many(exchange.getRequest().getBody())
            .flatMapSequential(lines -> results(sender, lines, outage), IN_FLIGHT, 1)
            .switchOnFirst(
                    (first, all) -> isLost(first.get()) ? Flux.error(ProblemException.unavailable("the broker")) : all)
            .map(results -> Mono.fromSupplier(() -> response.bufferFactory().wrap(written(results)))
                .cast(DataBuffer.class))
            .as(response::writeAndFlushWith);
    }

    private Mono<List<LineResult>> results(Sender sender, List<Line> lines, Outage outage) {
        return desk.take(sender, lines, outage)
            .map(outcomes -> IntStream.range(0, lines.size())
                .mapToObj(i -> LineResult.of(lines.get(i).number(), outcomes.get(i)))
                .toList());
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
