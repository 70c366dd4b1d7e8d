package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;

/** Pages, browsers, a document store and an identity provider that issues real tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

    private static final Map<String, Object> AS_USUAL = Map.of();

    private final TestProvider provider = new TestProvider().start();

    private final TestSeal seal = new TestSeal();

    private final MongoServer store = new MongoServer(new MemoryBackend());

    private String documents = "";

    private TestPages pages;

    @BeforeAll
    void start() {
        store.bind();
        documents = "spring.mongodb.uri=" + store.getConnectionString() + "/respite";
        pages = open(seal);
    }

    @AfterAll
    void stop() {
        pages.close();
        store.shutdownNow();
        provider.close();
    }

    private TestPages open(SessionSeal key, String... others) {
        var settings = new ArrayList<>(
                List.of(documents, "respite.http.sign-in.address=http://localhost:8081/", issuer(provider)));
        settings.addAll(List.of(others));
        return TestPages.open(key, settings.toArray(String[]::new));
    }

    private static String issuer(TestProvider provider) {
        return "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer();
    }

    @Test
    void signsInAndShowsWhoItIsWithoutAToken() {
        var browser = pages.browser();

        var landed = browser.signIn(provider, "own", AS_USUAL);

        assertThat(landed.status().value()).isEqualTo(302);
        assertThat(landed.location()).isEqualTo(URI.create("/today"));
        assertThat(browser.get("/today").body()).contains("\"sub\":\"ana\"", "\"organisation\":\"riverside\"",
                "\"iss\":\"" + provider.issuer() + "\"", "\"respite_way\":\"own\"",
                "\"authorities\":[\"SCOPE_check-ins.write\"]", "\"token\":\"session\"");
    }

    @Test
    void aWayAllowsNoMoreThanItNames() {
        var browser = pages.browser();

        browser.signIn(provider, "shared", Map.of("scope", "check-ins.write check-ins.answer"));

        assertThat(browser.get("/today").body()).contains("\"authorities\":[\"SCOPE_check-ins.answer\"]");
        assertThat(browser.get("/own").status().value()).isEqualTo(403);
        assertThat(browser.get("/own").body()).contains("urn:respite:problem:forbidden", "session.scope");
    }

    @Test
    void onADeviceThatOthersUseTooTheProviderAsksWhoItIs() {
        var shared = pages.browser().get("/oauth2/authorization/shared");
        var own = pages.browser().get("/oauth2/authorization/own");

        assertThat(shared.location()).hasParameter("prompt", "login");
        assertThat(own.location()).hasNoParameter("prompt");
        assertThat(List.of(shared, own))
            .allSatisfy(sent -> assertThat(sent.headers().getCacheControl()).isEqualTo("no-store"));
    }

    @Test
    void aVisitorGetsNoSessionAndIsShownTheBeginning() {
        var browser = pages.browser();

        assertThat(browser.get("/").body()).isEqualTo("welcome");
        var away = browser.get("/today?next=https://elsewhere.example");

        assertThat(away.status().value()).isEqualTo(302);
        assertThat(away.location()).isEqualTo(URI.create("/"));
        assertThat(browser.cookies).isEmpty();
    }

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
    void refusesWhoeverIsNotMeantWithoutSayingWho(CapturedOutput output) {
        for (Map<String, Object> claims : List.of(Map.<String, Object>of("aud", "another"),
                Map.<String, Object>of("organisation", ""), Map.<String, Object>of("scope", "elsewhere"))) {
            var browser = pages.browser();
            assertThat(browser.signIn(provider, "own", claims).location()).isEqualTo(URI.create("/?sign-in=refused"));
            assertThat(browser.get("/today").status().value()).isEqualTo(302);
        }
        assertThat(output).contains("sign-in refused", "audience: another", "organisation: missing",
                "scope: none of the way's");
        assertThat(output.toString()).doesNotContain("ana", "riverside");
    }

    @Test
    void takesNobodyWhoWasNotSentAway(CapturedOutput output) {
        var browser = pages.browser();
        var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());
        String back = Browser.back(provider.logIn(sentTo, AS_USUAL));

        assertThat(pages.browser().get(back).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get(back.replace("state=", "state=x")).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get("/login/oauth2/code/own?error=access_denied").location())
            .isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get(back).location()).isEqualTo(URI.create("/today"));
        assertThat(browser.get(back).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(output).contains("sign-in failed");
    }

    @Test
    void takesNoIdTokenOfAnotherSignIn() {
        var browser = pages.browser();
        var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());

        var back = provider.logIn(sentTo, AS_USUAL, Map.of("nonce", "another"));

        assertThat(browser.get(Browser.back(back)).location()).isEqualTo(URI.create("/?sign-in=failed"));
    }

    @Test
    void startsWithoutTheProviderAndSignsInAsSoonAsItIsThere() {
        try (var late = new TestProvider(); var early = open(seal, issuer(late))) {
            var browser = early.browser();
            assertThat(browser.get("/").body()).isEqualTo("welcome");

            var away = browser.get("/oauth2/authorization/own");

            assertThat(away.status().value()).isEqualTo(503);
            assertThat(away.headers().getFirst("Retry-After")).isEqualTo("5");
            assertThat(away.body()).contains("urn:respite:problem:unavailable");
            late.start();
            assertThat(browser.signIn(late, "own", AS_USUAL).location()).isEqualTo(URI.create("/today"));
            var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());
            var back = late.logIn(sentTo, AS_USUAL);
            late.close();
            assertThat(browser.get(Browser.back(back)).status().value()).isEqualTo(503);
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

    @Test
    void startsOverHttpOnThisMachineAlone(CapturedOutput output) {
        assertThatException()
            .isThrownBy(() -> open(seal, "respite.http.sign-in.address=http://pages.example/").close());

        assertThat(output).contains("APPLICATION FAILED TO START",
                "respite.http.sign-in.address: http://pages.example/ (expected: https; "
                        + "http on localhost, 127.0.0.1 or [::1] alone)");
    }

}
