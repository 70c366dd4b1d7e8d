package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.respite.attack.surface.Submission;
import org.respite.contract.ContractJson;

/**
 * Where batches go in: NDJSON over HTTP.
 *
 * @param ingest the service's address
 * @param token of an importer
 */
record ImportDoor(URI ingest, String token) {

    private static final int BATCH = 4000;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Hands check-ins in.
     * @param department team → its department
     * @throws IllegalStateException if one is turned away that was not refused for what
     * it is
     */
    void handIn(List<Submission> submissions, Function<String, String> department,
            Function<Submission, Instant> answeredAt) {
        for (int from = 0; from < submissions.size(); from += BATCH) {
            String body = submissions.subList(from, Math.min(from + BATCH, submissions.size()))
                .stream()
                .map(one -> ContractJson.MAPPER
                    .writeValueAsString(line(one, department.apply(one.team()), answeredAt.apply(one))))
                .collect(Collectors.joining("\n"));
            send(body);
        }
    }

    private static Map<String, Object> line(Submission submission, String department, Instant answeredAt) {
        return Map.of("subject", submission.person(), "unit", submission.team(), "department", department, "checkIn",
                Map.of("id", submission.id(), "instrument", submission.instrument(), "answeredAt",
                        answeredAt.toString(), "answers", submission.answers()));
    }

    private void send(String body) {
        var request = HttpRequest.newBuilder(ingest.resolve("/api/v1/check-ins:batch"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
        // A connection of its own, so that no batch waits for another.
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            long lost = response.body()
                .lines()
                .map(line -> ContractJson.MAPPER.readTree(line).path("status").asInt(0))
                .filter(status -> status != 202 && status != 422)
                .count();
            if (response.statusCode() != 207 || lost > 0) {
                throw new IllegalStateException(
                        "batch: status " + response.statusCode() + ", " + lost + " lines lost (expected: 207, none)");
            }
        }
        catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
