package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.security.Sender;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BatchControllerTest {

    private static final Sender IMPORTER = new Sender("lakeside", "importer", false, true);

    private static final int MOST_LINES = 100_000;

    private final DeskFixture fixture = new DeskFixture();

    @Test
    void answersEveryLineInOrderAndTakesWhatItCan() {
        List<JsonNode> results = results(
                post(List.of(line(1) + "\n" + line(2) + "\n", "{\"subject\":\n" + line(4), "\n\n" + line(6) + "\n")));

        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 6);
        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 202, 400, 202, 202);
        assertThat(fixture.published()).extracting(CheckInAccepted::id).containsExactly(id(1), id(2), id(4), id(6));
        assertThat(fixture.received("accepted")).isEqualTo(4);
        assertThat(fixture.received("refused")).isOne();
    }

    @Test
    void aResultSaysWhatASingleAnswerWouldSay() {
        List<JsonNode> results = results(post(List.of(line(1) + "\n" + line(2).replace(":7", ":70"))));

        assertThat(results.get(0)).isEqualTo(ContractJson.MAPPER.readTree("""
                {"line": 1, "status": 202, "id": "%s", "counts": true, "week": "2026-W37", "fortnight": 70,
                 "periodFrom": "2026-09-07", "periodTo": "2026-09-20", "publishedAt": "2026-09-22T22:15:00Z"}
                """.formatted(id(1))));
        assertThat(results.get(1)).isEqualTo(ContractJson.MAPPER.readTree("""
                {"line": 2, "status": 422, "problem": {
                  "type": "urn:respite:problem:invalid-check-in", "title": "The check-in cannot be taken",
                  "status": 422, "detail": "checkIn.answers.energy: 70 (expected: 1..10)",
                  "errors": [{"field": "checkIn.answers.energy", "value": "70", "expected": "1..10"}]}}
                """));
    }

    @Test
    void readsLinesAsOtherSystemsWriteThem() {
        String joined = "\uFEFF" + line(1) + "\r\n" + line(2) + "\r\n\uFEFF" + line(3);

        List<JsonNode> results = results(post(List.of(joined)));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 202, 202);
        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3);
    }

    @Test
    void aLastLineThatIsCutOffIsRefusedAlone() {
        List<JsonNode> results = results(post(List.of(line(1) + "\n" + line(2).substring(0, 60))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 400);
    }

    @Test
    void readsAPackedBatchAsItComes() throws IOException {
        String lines = IntStream.rangeClosed(1, 300).mapToObj(i -> line(i) + "\n").collect(Collectors.joining());

        List<JsonNode> results = results(packed(gzip(lines)));

        assertThat(results).hasSize(300).allMatch(result -> result.get("status").asInt() == 202);
    }

    @Test
    void aLineThatUnpacksToMegabytesIsRefusedAlone() throws IOException {
        String lines = line(1) + "\n" + "x".repeat(4 << 20) + "\n" + line(3);

        assertThat(results(packed(gzip(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 413, 202);
    }

    @Test
    void aLineThatUnpacksToGigabytesEndsTheBatch() throws IOException {
        String lines = line(1) + "\n" + "x".repeat(64 << 20) + "\n" + line(3);

        List<JsonNode> results = results(packed(gzip(lines)));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 413);
        assertThat(results.getLast().at("/problem/detail").asString()).isEqualTo(
                "body: a line longer than 8388608 bytes; from it on nothing was read (expected: at most 16384 bytes a line)");
        assertThat(fixture.published()).hasSize(1);
    }

    @Test
    void readsNoMoreLinesThanABatchMayHave() throws IOException {
        String lines = line(1) + "\n\n" + line(3) + "\n" + line(4) + "\n" + line(5);

        for (List<JsonNode> results : List.of(results(post(List.of(lines), 3)),
                results(post(lines.lines().map(line -> line + "\n").toList(), 3)))) {
            assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 202, 413);
            assertThat(results.getLast().at("/problem/detail").asString()).isEqualTo(
                    "body: more than 3 lines; from this one on nothing was read (expected: at most 3 lines a batch)");
        }
        assertThat(results(post(List.of(line(6) + "\n" + line(7) + "\n" + line(8) + "\n"), 3))).hasSize(3);
    }

    @Test
    void whatDoesNotFitIntoAnEventIsRefusedAlone() {
        String tooLong = line(2).replace("\"p2\"", "\"" + DeskFixture.TOO_LONG + "\"");

        List<JsonNode> results = results(post(List.of(line(1) + "\n" + tooLong + "\n" + line(3))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 422, 202);
        assertThat(fixture.published()).hasSize(2);
    }

    @Test
    void aLineTooLongIsRefusedAlone() {
        List<JsonNode> results = results(post(List.of(line(1) + "\n" + "x".repeat(20_000) + "\n" + line(3))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 413, 202);
    }

    @Test
    void aLineOfTheWrongKindIsRefusedAlone() {
        List<JsonNode> results = results(post(List.of(Json.dailyEnergy("{'energy':7}") + "\n" + line(2))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(403, 202);
    }

    @Test
    void keepsTheOrderOfManyChunks() {
        List<String> chunks = IntStream.rangeClosed(1, 500).mapToObj(i -> line(i) + "\n").toList();

        List<JsonNode> results = results(post(chunks));

        assertThat(results).extracting(result -> result.get("id").asString())
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 500).mapToObj(i -> id(i).toString()).toList());
    }

    @Test
    void anEmptyBatchHasNoResults() {
        assertThat(results(post(List.of("\n \n")))).isEmpty();
    }

    @Test
    void isAProblemAsAWholeWhileTheBrokerIsAway() {
        fixture.events.goesAwayAfter(0);

        var response = post(List.of(line(1) + "\n{\n", line(2)));

        assertThat(response.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getResponseHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(response.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(fixture.published()).isEmpty();
    }

    @Test
    void isAProblemAsAWholeWhileTheClockIsOff() {
        fixture.doubt = Optional.of("off");

        var response = post(List.of(line(1) + "\n", line(2)));

        assertThat(response.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getResponseHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(fixture.published()).isEmpty();
    }

    @Test
    void turnsTheRestAwayAtOnceWhenTheBrokerGoesInTheMiddle() {
        fixture.events.goesAwayAfter(2);
        List<String> chunks = new ArrayList<>();
        IntStream.rangeClosed(1, 50).forEach(i -> chunks.add(line(i) + "\n"));
        chunks.add("{\n");

        List<JsonNode> results = results(post(chunks));

        assertThat(results.subList(0, 2)).allMatch(result -> result.get("status").asInt() == 202);
        assertThat(results.subList(2, 50)).allMatch(result -> result.get("status").asInt() == 503);
        assertThat(results.get(50).get("status").asInt()).isEqualTo(400);
        assertThat(fixture.events.attempts()).as("records handed to the broker").isLessThan(50);
        assertThat(fixture.received("unavailable")).isEqualTo(48);
    }

    @Test
    void aLineSentHundredsOfTimesHasTheSameReceiptEachTimeAndIsPublishedOnce() {
        JsonNode first = results(post(List.of(line(1)))).getFirst();

        List<JsonNode> again = results(post(Collections.nCopies(10, (line(1) + "\n").repeat(80))));

        assertThat(again).hasSize(800)
            .allSatisfy(result -> assertThat(withoutLine(result)).isEqualTo(withoutLine(first)));
        assertThat(fixture.events.attempts()).isOne();
        assertThat(fixture.received("accepted")).isEqualTo(801);
    }

    @Test
    void ofLinesThatSayTheSameOneIsPublished() {
        String lines = line(1) + "\n" + line(1) + "\n" + line(2) + "\n" + line(1);

        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 202, 202, 202);
        assertThat(fixture.published()).extracting(CheckInAccepted::id).containsExactly(id(1), id(2));
    }

    @Test
    void whatTheBrokerHasNotAcknowledgedIsPublishedAgain() {
        fixture.events.goesAwayAfter(1);
        String lines = line(1) + "\n" + line(2) + "\n" + line(2);
        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 503, 503);
        fixture.events.comesBack();

        assertThat(results(post(List.of(lines)))).extracting(result -> result.get("status").asInt())
            .containsExactly(202, 202, 202);
        assertThat(fixture.published()).extracting(CheckInAccepted::id).containsExactly(id(1), id(2));
    }

    /** Who imports is not told what somebody has taken back. */
    @Test
    void anErasedIdIsARepeatToWhoImports() {
        JsonNode first = results(post(List.of(line(1)))).getFirst();
        fixture.journals.erase(new Person("lakeside", "p1"), fixture.published().getFirst());

        JsonNode again = results(post(List.of(line(1)))).getFirst();

        assertThat(again).isEqualTo(first);
        assertThat(fixture.events.attempts()).isOne();
    }

    private static JsonNode withoutLine(JsonNode result) {
        return ((ObjectNode) result.deepCopy()).without("line");
    }

    private static String line(int number) {
        return Json.imported("p" + number, "crisis-team", "outpatient",
                Json.checkIn(id(number).toString(), "daily-energy/1", Json.ANSWERED_AT, "{'energy':7}"));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<JsonNode> results(EntityExchangeResult<byte[]> response) {
        assertThat(response.getStatus()).isEqualTo(HttpStatus.MULTI_STATUS);
        assertThat(response.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_NDJSON);
        byte[] body = response.getResponseBody();
        return body == null ? List.of() : new String(body, UTF_8).lines().map(ContractJson.MAPPER::readTree).toList();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private EntityExchangeResult<byte[]> packed(byte[] body) {
        return new WebFixture(IMPORTER).client(new BatchController(fixture.desk(), new BatchSettings(MOST_LINES)))
            .post()
            .uri("/api/v1/check-ins:batch")
            .contentType(MediaType.APPLICATION_NDJSON)
            .header("Content-Encoding", "gzip")
            .body(BodyInserters.fromValue(body))
            .exchange()
            .expectBody()
            .returnResult();
    }

    private EntityExchangeResult<byte[]> post(List<String> chunks) {
        return post(chunks, MOST_LINES);
    }

    private EntityExchangeResult<byte[]> post(List<String> chunks, int mostLines) {
        Flux<DataBuffer> body = Flux.fromIterable(chunks)
            .map(chunk -> DefaultDataBufferFactory.sharedInstance.wrap(chunk.getBytes(UTF_8)));
        return new WebFixture(IMPORTER).client(new BatchController(fixture.desk(), new BatchSettings(mostLines)))
            .post()
            .uri("/api/v1/check-ins:batch")
            .contentType(MediaType.APPLICATION_NDJSON)
            .body(BodyInserters.fromDataBuffers(body))
            .exchange()
            .expectBody()
            .returnResult();
    }

}
