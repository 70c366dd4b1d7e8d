package org.respite.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.testsupport.Tokens;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/**
 * Sends good and bad requests that carry words and numbers found nowhere else, and looks
 * for them in all that was logged, our own words down to the finest level.
 */
class CanaryIT extends LiveTest {

    private static final String SUBJECT = "canary-subject-4711";

    private static final String ORGANISATION = "canaries";

    private static final UUID CHECK_IN = UUID.fromString("0ca7a12e-0000-4000-8000-00000ca7a12e");

    /** Others: what was taken back is not taken again. */
    private static final UUID SECOND = UUID.fromString("0ca7a12e-0000-4000-8000-00000ca7a13e");

    private static final UUID STRANDED = UUID.randomUUID();

    private static final UUID STRANDED_TOO = UUID.randomUUID();

    private static final String RATING = "173";

    /**
     * Said like the other one and by the same person: three digits also turn up by
     * chance, at the end of a connection's name for example, but hardly both.
     */
    private static final String OTHER_RATING = "149";

    private static final String SIGN = "relief-at-cancellation";

    private static final String OFF_SCALE = "98765432";

    @Test
    void nothingThatIsLoggedTellsWhoAnsweredOrWhat() {
        batch(http(), Tokens.importer(ORGANISATION), line(CHECK_IN, answers(RATING))).expectStatus().is2xxSuccessful();
        var canary = new Canary(List.of(SUBJECT, SIGN, OFF_SCALE, CHECK_IN.toString(), SECOND.toString(),
                STRANDED.toString(), STRANDED_TOO.toString(), contributor()), List.of(RATING, OTHER_RATING));
        var logged = new Overheard(canary);
        try (var strandedWithoutBroker = restarted(
                Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:" + SecondService.deadPort()))) {
            listen(logged);
            everythingOneMaySend(CHECK_IN, RATING);
            everythingOneMaySend(SECOND, OTHER_RATING);
            stranded(strandedWithoutBroker, STRANDED, RATING);
            stranded(strandedWithoutBroker, STRANDED_TOO, OTHER_RATING);
        }
        finally {
            stopListening(logged);
        }

        assertThat(logged.count()).as("a canary that hears nothing proves nothing").isPositive();
        assertThat(canary.heardIn(logged.lines())).as("log").isEmpty();
    }

    private void everythingOneMaySend(UUID checkIn, String rating) {
        goodRequests(checkIn, rating);
        journal(checkIn);
        badRequests(checkIn, rating);
    }

    private static void stranded(SecondService withoutBroker, UUID checkIn, String rating) {
        one(withoutBroker.http(), Tokens.clinician(SUBJECT, ORGANISATION), CheckIns.weekly(checkIn, answers(rating)))
            .expectStatus()
            .is5xxServerError();
    }

    private void goodRequests(UUID checkIn, String rating) {
        batch(http(), Tokens.importer(ORGANISATION), line(checkIn, answers(rating))).expectBody(String.class)
            .value(result -> assertThat(result).contains("\"status\":202"));
        one(http(), Tokens.clinician(SUBJECT, ORGANISATION), CheckIns.weekly(checkIn, answers(rating))).expectStatus()
            .isAccepted();
    }

    private void journal(UUID checkIn) {
        var path = "/api/v1/check-ins/" + checkIn;
        await().atMost(TIMEOUT).until(() -> asked(HttpMethod.GET, path).getStatus().is2xxSuccessful());
        Stream.of("/api/v1/check-ins", "/api/v1/check-ins/export")
            .forEach(all -> assertThat(
                    new String(Objects.requireNonNull(asked(HttpMethod.GET, all).getResponseBodyContent()), UTF_8))
                .contains(checkIn.toString()));
        assertThat(asked(HttpMethod.GET, "/api/v1/check-ins?limit=" + OFF_SCALE).getStatus().is4xxClientError())
            .isTrue();
        assertThat(asked(HttpMethod.DELETE, path).getStatus().is2xxSuccessful()).isTrue();
        assertThat(asked(HttpMethod.GET, path).getStatus().is4xxClientError()).isTrue();
    }

    private EntityExchangeResult<byte[]> asked(HttpMethod method, String path) {
        return http().method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.clinician(SUBJECT, ORGANISATION))
            .exchange()
            .expectBody()
            .returnResult();
    }

    private void badRequests(UUID checkIn, String rating) {
        String good = CheckIns.weekly(checkIn, answers(rating));
        Stream
            .of(good.replace(rating, OFF_SCALE), good.replace(rating, "NaN"), good.replace("drained", SUBJECT),
                    good + SUBJECT, SUBJECT, good.replace(SIGN, SUBJECT), "x".repeat(1 << 17) + SUBJECT)
            .forEach(
                    bad -> one(http(), Tokens.clinician(SUBJECT, ORGANISATION), bad).expectStatus().is4xxClientError());
        batch(http(), Tokens.importer(ORGANISATION), line(checkIn, "{\"drained\": " + OFF_SCALE + "}"), SUBJECT,
                line(checkIn, answers(rating)).replace("canary-department", "other-department"))
            .expectBody(String.class)
            .value(results -> assertThat(results).doesNotContain("\"status\":202"));
        one(http(), Tokens.clinician("unknown-" + SUBJECT, ORGANISATION), good).expectStatus().isAccepted();
        one(http(), Tokens.foreign(SUBJECT, ORGANISATION, List.of("check-ins.write"), List.of()), good).expectStatus()
            .isUnauthorized();
        http().get().uri("/" + SUBJECT).exchange().expectStatus().isUnauthorized();
    }

    private static String answers(String rating) {
        return "{\"drained\": 7, \"presence\": 3, \"fulfilment\": 5, \"caseload\": %s, \"signs\": [\"%s\"]}"
            .formatted(rating, SIGN);
    }

    private static String line(UUID checkIn, String answers) {
        return CheckIns.imported(SUBJECT, "canary-unit", "canary-department", CheckIns.weekly(checkIn, answers));
    }

    private String contributor() {
        try (var probe = probes.on(Topics.CHECK_INS)) {
            return probe.records()
                .stream()
                .filter(found -> !EventType.CHECK_IN_ERASED.isNamedIn(found.headers()))
                .map(found -> EventType.CHECK_IN_ACCEPTED.read(found.value()))
                .filter(event -> event.organisation().equals(ORGANISATION))
                .filter(event -> !event.unit().equals(CheckInAccepted.NO_UNIT))
                .findFirst()
                .orElseThrow()
                .contributor();
        }
    }

    private static void listen(Overheard logged) {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        logger("org.respite").setLevel(Level.TRACE);
        logged.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(logged);
    }

    private static void stopListening(Overheard logged) {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(logged);
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        logger("org.respite").setLevel(Level.INFO);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

}
