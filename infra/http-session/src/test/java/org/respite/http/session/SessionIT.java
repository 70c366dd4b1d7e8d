package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What becomes of a session, wherever it is kept. */
class SessionIT extends SignInFixture {

    @Test
    void theCookieEndsWithTheBrowserAndIsForThisServiceAlone() {
        var plain = Objects.requireNonNull(pages.browser().get("/oauth2/authorization/own").set().get("respite"));
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.isSecure()).isFalse();

        try (var secure = open(seal, "respite.http.sign-in.address=https://pages.example")) {
            var set = secure.browser().get("/oauth2/authorization/own");

            assertThat(set.headers().getFirst("Set-Cookie"))
                .matches("__Host-respite=\\d{8}-[A-Za-z0-9_-]{43}; Path=/; Secure; HTTPOnly; SameSite=Lax");
            assertThat(Objects.requireNonNull(set.location()).getQuery()).contains(
                    "redirect_uri=https://pages.example/login/oauth2/code/own", "code_challenge_method=S256", "nonce=");
        }
    }

    @Test
    void nobodyKnowsTheIdOfASessionFromBeforeSigningIn() {
        var browser = pages.browser();
        var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());
        String before = Objects.requireNonNull(browser.cookies.get("respite"));

        browser.get(Browser.back(provider.logIn(sentTo, AS_USUAL)));

        assertThat(browser.cookies.get("respite")).isNotEqualTo(before);
        var other = pages.browser();
        other.cookies.put("respite", before);
        assertThat(other.get("/today").status().value()).isEqualTo(302);
        assertThat(other.cookies).isEmpty();
    }

    @Test
    void takesAFormOfItsOwnPagesAlone() {
        var browser = pages.browser();
        browser.signIn(provider, "own", AS_USUAL);
        String token = browser.get("/form").body();
        String again = browser.get("/form").body();

        assertThat(browser.post("/answers", Map.of("energy", "4", "_csrf", token)).body()).isEqualTo("took 4");
        assertThat(again).isNotEqualTo(token);
        assertThat(browser.post("/answers", Map.of("energy", "4", "_csrf", again)).body()).isEqualTo("took 4");
        var foreign = browser.post("/answers", Map.of("energy", "4"));
        assertThat(foreign.status().value()).isEqualTo(403);
        assertThat(foreign.body()).contains("urn:respite:problem:forbidden", "_csrf: missing or another")
            .doesNotContain("\"4\"");
        assertThat(pages.browser().post("/answers", Map.of("energy", "4", "_csrf", token)).status().value())
            .isEqualTo(401);
        browser.signIn(provider, "own", AS_USUAL);
        assertThat(browser.post("/answers", Map.of("energy", "4", "_csrf", token)).status().value()).isEqualTo(403);
    }

    @Test
    void signsOutEverywhereAndLeavesNothingInTheBrowser() {
        try (var second = open(seal)) {
            var browser = pages.browser();
            browser.signIn(provider, "own", AS_USUAL);
            var beside = second.browser();
            beside.cookies.putAll(browser.cookies);
            assertThat(beside.get("/today").status().value()).isEqualTo(200);
            String token = browser.get("/form").body();

            assertThat(browser.get("/sign-out").status().value()).isEqualTo(404);
            assertThat(browser.post("/sign-out", Map.of()).status().value()).isEqualTo(403);
            var out = browser.post("/sign-out", Map.of("_csrf", token));

            assertThat(out.status().value()).isEqualTo(302);
            assertThat(out.location()).isEqualTo(URI.create("/"));
            assertThat(out.headers().getFirst("Clear-Site-Data")).isEqualTo("\"cache\",\"cookies\",\"storage\"");
            assertThat(browser.cookies).isEmpty();
            assertThat(beside.get("/today").status().value()).isEqualTo(302);
        }
    }

    @Test
    void theStoreSaysNothingOfIdsTokensOrPeople() {
        var browser = pages.browser();
        browser.signIn(provider, "own", AS_USUAL);
        var waiting = pages.browser();
        waiting.get("/oauth2/authorization/shared");

        var all = stored();

        assertThat(all).isNotEmpty()
            .allSatisfy(document -> assertThat(document).contains("sealed", "version")
                .doesNotContain(browser.cookies.get("respite"), waiting.cookies.get("respite"), "ana", "riverside",
                        "check-ins", provider.issuer())
                .doesNotContain(provider.issued));
    }

    private List<String> stored() {
        try (MongoClient client = MongoClients.create(store.getConnectionString())) {
            return Objects.requireNonNull(Flux
                .from(client.getDatabase("respite").getCollection("test_sessions", RawBsonDocument.class).find())
                .map(document -> StandardCharsets.ISO_8859_1.decode(document.getByteBuffer().asNIO()).toString())
                .collectList()
                .block());
        }
    }

    @Test
    void aRestartKeepsWhoHasSignedInAndAnotherKeyDoesNot() {
        var browser = pages.browser();
        browser.signIn(provider, "own", AS_USUAL);

        try (var again = open(seal)) {
            var same = again.browser();
            same.cookies.putAll(browser.cookies);
            assertThat(same.get("/today").body()).contains("\"sub\":\"ana\"");
        }
        try (var other = open(new TestSeal())) {
            var same = other.browser();
            same.cookies.putAll(browser.cookies);
            assertThat(same.get("/today").location()).isEqualTo(URI.create("/"));
            assertThat(same.get("/").body()).isEqualTo("welcome");
        }
    }

    @Test
    void aSessionEnds() throws InterruptedException {
        try (var brief = open(seal, "respite.http.sign-in.lifetime=3s")) {
            var browser = brief.browser();
            browser.signIn(provider, "own", AS_USUAL);
            assertThat(browser.get("/today").status().value()).isEqualTo(200);

            Thread.sleep(Duration.ofSeconds(3));

            assertThat(browser.get("/today").status().value()).isEqualTo(302);
        }
    }

    @Test
    void whoWasSeenLatelyGoesOnWhileTheStoreIsAway() {
        var fragile = new MongoServer(new MemoryBackend());
        fragile.bind();
        try (var alone = open(seal, "spring.mongodb.uri=" + fragile.getConnectionString() + "/respite")) {
            var browser = alone.browser();
            browser.signIn(provider, "own", AS_USUAL);
            String token = browser.get("/form").body();
            fragile.shutdownNow();

            assertThat(browser.get("/today").body()).contains("\"sub\":\"ana\"");
            assertThat(browser.post("/answers", Map.of("energy", "4", "_csrf", token)).body()).isEqualTo("took 4");
            var unknown = alone.browser();
            unknown.cookies.put("respite", SessionIds.next(Instant.now()));
            var told = unknown.get("/today");
            assertThat(told.status().value()).isEqualTo(503);
            assertThat(told.headers().getFirst("Retry-After")).isEqualTo("5");
            assertThat(alone.browser().get("/oauth2/authorization/own").status().value()).isEqualTo(503);
            assertThat(browser.post("/sign-out", Map.of("_csrf", token)).status().value()).isEqualTo(503);
            assertThat(browser.cookies).isEmpty();
        }
        finally {
            fragile.shutdownNow();
        }
    }

}
