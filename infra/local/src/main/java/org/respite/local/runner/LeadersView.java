package org.respite.local.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.respite.contract.ContractJson;
import org.respite.local.identity.ClientAccessToken;
import tools.jackson.databind.JsonNode;

/** What alert-service shows to a leader. */
final class LeadersView {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"next\"");

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http;

    private final URI alertService;

    private final ClientAccessToken leader;

    /**
     * One alert in words.
     *
     * @param state open, resolved or expired
     * @param severity how much of it there is
     * @param sentence what was found
     */
    record Finding(String state, String severity, String sentence) {

        boolean isOpen() {
            return state.equals("open");
        }
    }

    LeadersView(HttpClient http, URI alertService, ClientAccessToken leader) {
        this.http = http;
        this.alertService = alertService;
        this.leader = leader;
    }

    /** Waits until a fortnight's release is shown; false if that takes too long. */
    boolean awaitRelease(int fortnight, Duration atMost) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (get("/api/v1/units").path("lastRelease").path("fortnight").asInt(Integer.MIN_VALUE) < fortnight) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    List<Finding> findings() throws IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        Optional<URI> page = Optional.of(alertService.resolve("/api/v1/alerts?state=all"));
        while (page.isPresent()) {
            var answer = ask(page.get());
            body(answer).forEach(alert -> findings.add(new Finding(alert.path("state").asString(""),
                    alert.path("severity").asString(""), alert.path("sentence").asString(""))));
            page = next(answer);
        }
        return findings;
    }

    /** A list comes in parts, each of which says where the next one is. */
    private static Optional<URI> next(HttpResponse<String> answer) {
        return answer.headers()
            .firstValue("Link")
            .map(NEXT::matcher)
            .filter(Matcher::find)
            .map(link -> answer.uri().resolve(link.group(1)));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return body(ask(alertService.resolve(path)));
    }

    private HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + leader.current())
            .header("Accept", "application/json")
            .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("alert-service: status " + response.statusCode() + " (expected: 200)");
        }
        return response;
    }

    private static JsonNode body(HttpResponse<String> response) {
        return ContractJson.MAPPER.readTree(response.body());
    }

}
