package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.checkin.Gzipped.gzip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.checkin.CheckInAccepted;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class BatchControllerTest extends Batches {

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

    /**
     * However far each has come: the answers of roster, register and broker stay with
     * their lines.
     */
    @Test
    void everyLineHasTheAnswerThatIsItsOwn() {
        fixture.events.goesAwayAfter(2);
        String tooLong = line(5).replace("\"p5\"", "\"" + IntakeFixture.TOO_LONG + "\"");

        List<JsonNode> results = results(post(List.of(String.join("\n", "{", line(2), line(2).replace(":7", ":70"),
                line(2).replace(":7", ":8"), tooLong, line(6), Json.dailyEnergy("{'energy':7}"), line(2), line(9)))));

        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(results).extracting(result -> result.get("status").asInt())
            .containsExactly(400, 202, 422, 409, 422, 202, 403, 202, 503);
        assertThat(results).filteredOn(result -> result.has("id"))
            .extracting(result -> result.get("id").asString())
            .containsExactly(id(2).toString(), id(6).toString(), id(2).toString());
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

}
