package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.checkin.Gzipped.gzip;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much of a line, and how many. */
class BatchLimitsTest extends Batches {

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
        String tooLong = line(2).replace("\"p2\"", "\"" + IntakeFixture.TOO_LONG + "\"");

        List<JsonNode> results = results(post(List.of(line(1) + "\n" + tooLong + "\n" + line(3))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 422, 202);
        assertThat(fixture.published()).hasSize(2);
    }

    @Test
    void aLineTooLongIsRefusedAlone() {
        List<JsonNode> results = results(post(List.of(line(1) + "\n" + "x".repeat(20_000) + "\n" + line(3))));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(202, 413, 202);
    }

}
