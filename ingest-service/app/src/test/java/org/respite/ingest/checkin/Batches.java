package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.respite.contract.ContractJson;
import org.respite.ingest.security.Sender;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A batch that somebody hands in, line by line. */
abstract class Batches {

    private static final Sender IMPORTER = new Sender("lakeside", "importer", false, true);

    private static final int MAX_LINES = 100_000;

    final IntakeFixture fixture = new IntakeFixture();

    static String line(int number) {
        return Json.imported("p" + number, "crisis-team", "outpatient",
                Json.checkIn(id(number).toString(), "daily-energy/1", Json.ANSWERED_AT, "{'energy':7}"));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static List<JsonNode> results(EntityExchangeResult<byte[]> response) {
        assertThat(response.getStatus()).isEqualTo(HttpStatus.MULTI_STATUS);
        assertThat(response.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_NDJSON);
        byte[] body = response.getResponseBody();
        return body == null ? List.of() : new String(body, UTF_8).lines().map(ContractJson.MAPPER::readTree).toList();
    }

    EntityExchangeResult<byte[]> packed(byte[] body) {
        return new WebFixture(IMPORTER).client(new BatchController(fixture.intake(), new BatchSettings(MAX_LINES)))
            .post()
            .uri("/api/v1/check-ins:batch")
            .contentType(MediaType.APPLICATION_NDJSON)
            .header("Content-Encoding", "gzip")
            .body(BodyInserters.fromValue(body))
            .exchange()
            .expectBody()
            .returnResult();
    }

    EntityExchangeResult<byte[]> post(List<String> chunks) {
        return post(chunks, MAX_LINES);
    }

    EntityExchangeResult<byte[]> post(List<String> chunks, int mostLines) {
        Flux<DataBuffer> body = Flux.fromIterable(chunks)
            .map(chunk -> DefaultDataBufferFactory.sharedInstance.wrap(chunk.getBytes(UTF_8)));
        return new WebFixture(IMPORTER).client(new BatchController(fixture.intake(), new BatchSettings(mostLines)))
            .post()
            .uri("/api/v1/check-ins:batch")
            .contentType(MediaType.APPLICATION_NDJSON)
            .body(BodyInserters.fromDataBuffers(body))
            .exchange()
            .expectBody()
            .returnResult();
    }

}
