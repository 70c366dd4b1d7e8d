package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** A broker that has no time for a while is no fault of what is measured. */
    private static final int TRIES = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** HTTP/1.1: the offer to go on in HTTP/2 costs a refusal each time. */
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int TAKEN = 202;

    /** For what it is; for other answers under a known id; for being one too many. */
    private static final List<Integer> REFUSED = List.of(422, 409, 429);

    private static final int TRY_AGAIN = 503;

    /**
     * Hands check-ins in.
     * @param department team → its department
     * @return how many were taken
     * @throws IllegalStateException if one is turned away that was not refused for what
     * it is
     */
    int handIn(List<Submission> submissions, Function<String, String> department,
            Function<Submission, Instant> answeredAt) {
        int taken = 0;
        for (int from = 0; from < submissions.size(); from += BATCH) {
            taken += sendAll(submissions.subList(from, Math.min(from + BATCH, submissions.size()))
                .stream()
                .map(one -> ContractJson.MAPPER
                    .writeValueAsString(line(one, department.apply(one.team()), answeredAt.apply(one))))
                .toList());
        }
        return taken;
    }

    /** Again with the same ids where the door asks for it. */
    private int sendAll(List<String> lines) {
        List<String> left = lines;
        int taken = 0;
        for (int tried = 0; !left.isEmpty(); tried++) {
            if (tried == TRIES) {
                throw new IllegalStateException(
                        "batch: " + left.size() + " lines lost after " + TRIES + " tries (expected: none)");
            }
            int[] statuses = statuses(left, send(String.join("\n", left)));
            taken += (int) IntStream.of(statuses).filter(status -> status == TAKEN).count();
            left = untaken(left, statuses);
        }
        return taken;
    }

    private static int[] statuses(List<String> lines, HttpResponse<String> response) {
        if (response.statusCode() == TRY_AGAIN) {
            Pause.shortly();
            return IntStream.generate(() -> TRY_AGAIN).limit(lines.size()).toArray();
        }
        int[] statuses = response.body()
            .lines()
            .mapToInt(line -> ContractJson.MAPPER.readTree(line).path("status").asInt(0))
            .toArray();
        List<Integer> known = Stream.concat(REFUSED.stream(), Stream.of(TAKEN, TRY_AGAIN)).toList();
        if (statuses.length != lines.size() || !IntStream.of(statuses).allMatch(known::contains)) {
            throw new IllegalStateException("batch: status " + response.statusCode() + ", " + statuses.length
                    + " results (expected: 207, one of " + known + " for each of " + lines.size() + " lines)");
        }
        return statuses;
    }

    private static List<String> untaken(List<String> lines, int[] statuses) {
        return IntStream.range(0, statuses.length).filter(i -> statuses[i] == TRY_AGAIN).mapToObj(lines::get).toList();
    }

    private static Map<String, Object> line(Submission submission, String department, Instant answeredAt) {
        return Map.of("subject", submission.person(), "unit", submission.team(), "department", department, "checkIn",
                Map.of("id", submission.id(), "instrument", submission.instrument(), "answeredAt",
                        answeredAt.toString(), "answers", submission.answers()));
    }

    private HttpResponse<String> send(String body) {
        var request = HttpRequest.newBuilder(ingest.resolve("/api/v1/check-ins:batch"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
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
