package org.respite.attack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.respite.contract.ContractJson;

/**
 * Where people take back what they have handed in.
 *
 * @param ingest the service's address
 * @param token of the person
 */
record ErasureDoor(URI ingest, String token) {

    /** Nothing is erased before all of it is in the journal. */
    private static final int TRIES = 300;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int ERASED = 200;

    private static final int RECORDED = 202;

    private static final int TRY_AGAIN = 503;

    /**
     * Takes everything back.
     * @throws IllegalStateException if that is nothing, or not to be done
     */
    void everything() {
        HttpResponse<String> answer = send();
        for (int tried = 1; answer.statusCode() == TRY_AGAIN && tried < TRIES; tried++) {
            Pause.shortly();
            answer = send();
        }
        boolean done = answer.statusCode() == ERASED || answer.statusCode() == RECORDED;
        if (!done || ContractJson.MAPPER.readTree(answer.body()).path("erased").asInt(0) < 1) {
            throw new IllegalStateException(
                    "erasure: status " + answer.statusCode() + " (expected: 200 or 202, and something erased)");
        }
    }

    private HttpResponse<String> send() {
        var request = HttpRequest.newBuilder(ingest.resolve("/api/v1/check-ins?confirm=everything"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .DELETE()
            .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
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
