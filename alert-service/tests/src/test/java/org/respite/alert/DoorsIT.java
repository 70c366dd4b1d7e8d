package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.testsupport.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

/** Who is let in, and to what. */
class DoorsIT extends FixedTime {

    @Test
    void letsInLeadersOnly() {
        problem("/api/v1/units", null, 401);
        problem("/api/v1/units", Tokens.expired("lea", "doors", List.of(), List.of("leader")), 401);
        problem("/api/v1/units", Tokens.foreign("lea", "doors", List.of(), List.of("leader")), 401);
        problem("/api/v1/alerts", Tokens.clinician("carl", "doors"), 403);
        problem("/api/v1/alerts?state=sad", Tokens.leader("lea", "doors"), 400);
        problem("/api/v1/alerts?limit=many", Tokens.leader("lea", "doors"), 400);
        problem("/api/v1/alerts?after=eA", Tokens.leader("lea", "doors"), 400);
        problem("/api/v1/cells", Tokens.clinician("carl", "doors"), 403);
        problem("/api/v1/nothing", Tokens.leader("lea", "doors"), 404);
    }

    @Test
    void whatChangedIsForEverybodyAndNothingElse() {
        var mia = Tokens.member("mia", "doors");
        client.get()
            .uri("/api/v1/what-changed")
            .headers(headers -> headers.setBearerAuth(mia))
            .exchange()
            .expectStatus()
            .isOk();
        Stream.of("/api/v1/units", "/api/v1/alerts", "/api/v1/subscriptions", "/api/v1/units/doors/plan")
            .forEach(path -> problem(path, mia, 403));
        assertThat(problem("/api/v1/what-changed", Tokens.clinician("carl", "doors"), 403))
            .contains("leader or member");
        problem("/api/v1/what-changed", null, 401);
    }

    @Test
    void letsInAccessTokensOnly() {
        var claims = Map.<String, Object>of("sub", "lea", "organisation", "doors", "roles", List.of("leader"));

        problem("/api/v1/alerts", Tokens.other("JWT", with(claims, "aud", "respite-page")), 401);
        problem("/api/v1/alerts", Tokens.other("JWT", with(with(claims, "aud", Tokens.AUDIENCE), "nonce", "n")), 401);
        problem("/api/v1/nothing", Tokens.other("at+jwt", with(claims, "aud", Tokens.AUDIENCE)), 404);
    }

    @Test
    void opensFiveStreamsForOneLeader() {
        var lea = Tokens.leader("lea", "streams");
        var open = Stream.generate(() -> stream(lea).expectStatus().isOk().returnResult(String.class))
            .limit(5)
            .map(stream -> stream.getResponseBody().subscribe())
            .toList();
        try {
            stream(lea).expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
            problem("/api/v1/nothing", lea, 404);
        }
        finally {
            open.forEach(Disposable::dispose);
        }
    }

    @Test
    void aUnitOfAnotherOrganisationIsAsUnknownAsNone() throws Exception {
        var lakeside = new Lakeside("ours");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, LAST, RISE));
        var alert = changesOf(lakeside, Change.OPENED).getFirst().alert();
        var stranger = Tokens.leader("stan", "theirs");

        assertThat(problem("/api/v1/units/" + Lakeside.CRISIS + "/indicators", stranger, 404))
            .isEqualTo(problem("/api/v1/units/none/indicators", stranger, 404));
        assertThat(problem("/api/v1/alerts/" + alert, stranger, 404))
            .isEqualTo(problem("/api/v1/alerts/none", stranger, 404));
    }

    /** The token was issued years ago: what counts is when it ends. */
    @Test
    void aStreamEndsWithItsToken() {
        var expires = Clock.systemUTC().instant().plusSeconds(5);
        var stream = WebClient.create("http://localhost:" + port)
            .get()
            .uri("/api/v1/alerts")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .headers(headers -> headers.setBearerAuth(Tokens.leaderUntil(expires, "lea", "doors")))
            .retrieve()
            .bodyToFlux(String.class);

        StepVerifier.create(stream).thenConsumeWhile(beat -> true).expectComplete().verify(Duration.ofSeconds(60));
    }

    /** Instead of one that ends at once, to which its reader would come back at once. */
    @Test
    void aTokenThatHasJustEndedOpensNoStream() {
        var lea = Tokens.leaderUntil(Clock.systemUTC().instant().minusSeconds(2), "lea", "doors");

        stream(lea).expectStatus().isUnauthorized().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void thePageNeedsNoTokenAndRunsNothingForeign() {
        client.get()
            .uri("/")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_HTML)
            .expectHeader()
            .value("Content-Security-Policy",
                    policy -> assertThat(policy).contains("default-src 'none'", "connect-src 'self'"))
            .expectHeader()
            .doesNotExist(HttpHeaders.SET_COOKIE);
        client.get()
            .uri("/config.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .json("{\"signIn\":\"oauth2/authorization/leader\",\"memberSignIn\":\"oauth2/authorization/member\"}",
                    JsonCompareMode.STRICT);
    }

    private ResponseSpec stream(String token) {
        return client.get()
            .uri("/api/v1/alerts")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .headers(headers -> headers.setBearerAuth(token))
            .exchange();
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    private String problem(String path, @Nullable String token, int status) {
        return Objects.requireNonNull(client.get().uri(path).headers(headers -> {
            if (token != null) {
                headers.setBearerAuth(token);
            }
        })
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
    }

}
