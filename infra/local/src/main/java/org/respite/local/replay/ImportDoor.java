package org.respite.local.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.respite.local.identity.ClientAccessToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP door for batches. Keeps knocking while nobody opens, for a while. */
public final class ImportDoor {

    private static final Logger log = LoggerFactory.getLogger(ImportDoor.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final int MOST_TRIES = 9;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient http;

    private final URI batch;

    private final ClientAccessToken importer;

    public ImportDoor(HttpClient http, URI ingest, ClientAccessToken importer) {
        this.http = http;
        this.batch = ingest.resolve("/api/v1/check-ins:batch");
        this.importer = importer;
    }

    /**
     * One final result a line, in order.
     * @throws IOException if the door stays shut for minutes or the whole batch is
     * refused
     */
    List<ImportedLine> send(List<TimedLine> lines) throws IOException, InterruptedException {
        var results = new ArrayList<>(knock(lines, 1));
        for (int tries = 2; results.stream().anyMatch(ImportedLine::isWorthAnotherTry); tries++) {
            List<Integer> lost = IntStream.range(0, lines.size())
                .filter(i -> results.get(i).isWorthAnotherTry())
                .boxed()
                .toList();
            rest(tries, "lines were turned away");
            List<ImportedLine> again = knock(lost.stream().map(lines::get).toList(), tries);
            for (int i = 0; i < lost.size(); i++) {
                results.set(lost.get(i), again.get(i));
            }
        }
        return results;
    }

    private List<ImportedLine> knock(List<TimedLine> lines, int firstTry) throws IOException, InterruptedException {
        for (int tries = firstTry;; tries++) {
            HttpResponse<String> response = http.send(request(lines), BodyHandlers.ofString());
            if (response.statusCode() == 207) {
                return results(response.body(), lines.size());
            }
            if (response.statusCode() != 503 && response.statusCode() != 429) {
                throw new IOException("ingest-service: status " + response.statusCode() + " (expected: 207)");
            }
            rest(tries + 1, "the door is shut");
        }
    }

    private HttpRequest request(List<TimedLine> lines) throws IOException, InterruptedException {
        String body = lines.stream().map(line -> line.json() + "\n").collect(Collectors.joining());
        return HttpRequest.newBuilder(batch)
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + importer.current())
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
    }

    private static List<ImportedLine> results(String body, int expected) throws IOException {
        List<ImportedLine> results = body.lines().map(ImportedLine::read).toList();
        if (results.size() != expected) {
            throw new IOException("ingest-service: %d results (expected: %d)".formatted(results.size(), expected));
        }
        return results;
    }

    private static void rest(int nextTry, String why) throws IOException, InterruptedException {
        if (nextTry > MOST_TRIES) {
            throw new IOException("ingest-service takes no check-ins (" + why + ")");
        }
        log.atWarn()
            .addKeyValue("fault", why)
            .addKeyValue("next", nextTry)
            .addKeyValue("of", MOST_TRIES)
            .log("check-ins not accepted, retrying");
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << Math.min(nextTry - 2, 5)));
    }

}
