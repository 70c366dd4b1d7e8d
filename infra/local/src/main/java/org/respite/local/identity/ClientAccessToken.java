package org.respite.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.respite.contract.ContractJson;
import org.respite.local.disk.Secrets;

/** The access token of one client, asked for again shortly before it expires. */
public final class ClientAccessToken {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final HttpClient http;

    private final HttpRequest request;

    /** Tokens live by the real time, whatever a replay does to the shared clock. */
    private final InstantSource real;

    private String token = "";

    private Instant expires = Instant.MIN;

    /** Asks nothing yet. */
    public ClientAccessToken(HttpClient http, String issuer, String client, Secrets secrets, InstantSource real) {
        this.http = http;
        this.real = real;
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client,
                URLEncoder.encode(secrets.of(DemoIdentityProvider.secretOf(client)), StandardCharsets.UTF_8));
        this.request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    }

    /**
     * A token that is good for a minute at least.
     * @throws IOException if the provider does not answer with one
     */
    public synchronized String current() throws IOException, InterruptedException {
        if (!real.instant().isBefore(expires)) {
            ask();
        }
        return token;
    }

    private void ask() throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("identity provider: status " + response.statusCode() + " (expected: 200)");
        }
        var granted = ContractJson.MAPPER.readTree(response.body());
        token = granted.required("access_token").asString();
        expires = real.instant().plusSeconds(granted.required("expires_in").asLong()).minus(MARGIN);
    }

}
