package org.respite.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.testsupport.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/** What the page may with a cookie. Signing in itself is tested with the local runner. */
class PageSessionIT extends FixedTime {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String COOKIE = "respite-leader";

    @Autowired
    private ReactiveSessionRepository<? extends Session> sessions;

    @Test
    void aSessionOpensWhatATokenOpensOfItsOrganisationAlone() throws Exception {
        var lakeside = new Lakeside("session");
        send(lakeside.tree());
        send(lakeside.releases(FIRST, 73, RISE));
        var alert = "/api/v1/alerts/" + changesOf(lakeside, Change.OPENED).getFirst().alert();
        var lea = signedIn("session", "ROLE_leader");

        String tag = Objects.requireNonNull(
                read(lea, alert).expectStatus().isOk().returnResult(Void.class).getResponseHeaders().getETag());
        problem(read(signedIn("elsewhere", "ROLE_leader"), alert), 404);
        problem(read(signedIn("session", "ROLE_clinician"), alert), 403);
        problem(change(lea, alert, tag, ""), 403).jsonPath("$.errors[0].field").isEqualTo("_csrf");
        problem(change(lea, alert, tag, proof(signedIn("session", "ROLE_leader"))), 403);
        change(lea, alert, tag, proof(lea)).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.history[-1].by.name")
            .isEqualTo("Lea Lund");
    }

    @Test
    void whoeverShowsATokenIsWhoThatSaysAndNeedsNoMore() {
        var answer = client.post()
            .uri("/api/v1/alerts/none/changes")
            .headers(headers -> headers.setBearerAuth(Tokens.leader("lea", "token")))
            .header(HttpHeaders.IF_MATCH, "\"1\"")
            .cookie(COOKIE, signedIn("session", "ROLE_leader"))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("change", "acknowledged"))
            .exchange();

        answer.expectHeader().doesNotExist(HttpHeaders.SET_COOKIE);
        problem(answer, 404);
        problem(client.get()
            .uri("/api/v1/units")
            .headers(headers -> headers.setBearerAuth("nonsense"))
            .cookie(COOKIE, signedIn("session", "ROLE_leader"))
            .exchange(), 401);
    }

    @Test
    void signingOutEndsTheSessionAndItsStreams() {
        var lea = signedIn("leaving", "ROLE_leader");
        var stream = WebClient.create("http://localhost:" + port)
            .get()
            .uri("/api/v1/alerts")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .cookie(COOKIE, lea)
            .retrieve()
            .toEntityFlux(String.class)
            .block(TIMEOUT);

        signOut(lea);
        StepVerifier.create(Objects.requireNonNull(Objects.requireNonNull(stream).getBody()))
            .thenConsumeWhile(beat -> true)
            .expectComplete()
            .verify(TIMEOUT);
        problem(read(lea, "/api/v1/units"), 401);
        client.get()
            .uri("/config.json")
            .cookie(COOKIE, lea)
            .exchange()
            .expectBody()
            .jsonPath("$.signIn")
            .isEqualTo("oauth2/authorization/leader")
            .jsonPath("$.csrf")
            .doesNotExist();
    }

    private void signOut(String session) {
        problem(client.post().uri("/sign-out").cookie(COOKIE, session).exchange(), 403);
        client.post()
            .uri("/sign-out")
            .cookie(COOKIE, session)
            .header("X-CSRF-TOKEN", proof(session))
            .exchange()
            .expectStatus()
            .isFound()
            .expectHeader()
            .valueEquals("Clear-Site-Data", "\"cache\",\"storage\"");
    }

    private ResponseSpec read(String session, String path) {
        return client.get().uri(path).cookie(COOKIE, session).exchange();
    }

    private ResponseSpec change(String session, String alert, String tag, String proof) {
        RequestBodySpec request = client.method(HttpMethod.POST)
            .uri(alert + "/changes")
            .cookie(COOKIE, session)
            .header(HttpHeaders.IF_MATCH, tag)
            .contentType(MediaType.APPLICATION_JSON);
        (proof.isEmpty() ? List.<String>of() : List.of(proof)).forEach(each -> request.header("X-CSRF-TOKEN", each));
        return request.bodyValue(Map.of("change", "acknowledged")).exchange();
    }

    /** As the page learns it. */
    private String proof(String session) {
        var config = client.get()
            .uri("/config.json")
            .cookie(COOKIE, session)
            .exchange()
            .expectHeader()
            .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
            .expectBody(Config.class)
            .returnResult()
            .getResponseBody();
        return Objects.requireNonNull(config).csrf();
    }

    /** As it is after signing in. */
    private String signedIn(String organisation, String authorities) {
        return signedIn(sessions, organisation, authorities);
    }

    private static <S extends Session> String signedIn(ReactiveSessionRepository<S> sessions, String organisation,
            String authorities) {
        return Objects.requireNonNull(sessions.createSession().flatMap(session -> {
            Map.of("iss", Tokens.issuer(), "sub", "lea", "organisation", organisation, "respite_way", "leader",
                    "claim.name", "Lea Lund", "csrf", UUID.randomUUID().toString(), "authorities", authorities)
                .forEach(session::setAttribute);
            return sessions.save(session).thenReturn(session.getId());
        }).block(TIMEOUT));
    }

    record Config(String signIn, String csrf) {
    }

}
