package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.security.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

class CheckInControllerTest {

    private static final String GOOD = Json.dailyEnergy("{'energy':7}");

    private final IntakeFixture fixture = new IntakeFixture();

    private Sender sender = new Sender("lakeside", "ana", true, false);

    @Test
    void takesACheckInAndSaysForWhatItCounts() {
        post(GOOD).expectStatus().isEqualTo(HttpStatus.ACCEPTED).expectBody().json("""
                {"id": "7d444840-9dc0-11d1-b245-5ffdce74fad2", "counts": true, "week": "2026-W37", "fortnight": 70,
                 "periodFrom": "2026-09-07", "periodTo": "2026-09-20", "publishedAt": "2026-09-22T22:15:00Z"}
                """, JsonCompareMode.STRICT);

        assertThat(fixture.published()).singleElement().satisfies(event -> {
            assertThat(event.organisation()).isEqualTo("lakeside");
            assertThat(event.unit()).isEqualTo("crisis-team");
            assertThat(event.contributor()).hasSize(22);
            assertThat(event.fortnight()).isEqualTo(70);
            assertThat(event.acceptedAt()).isEqualTo(Instant.parse("2026-09-10T12:00:00Z"));
            assertThat(event.answers()).isEqualTo(Map.of("energy", new Answer.Rating(7)));
            assertThat(event.sealedSubject()).startsWith("sealed-");
        });
        assertThat(fixture.received("accepted")).isOne();
        assertThat(fixture.accepted("open")).isOne();
    }

    @Test
    void takesALateOneForTheJournalAloneAndSaysSo() {
        post(Json.checkIn(Json.ID, "daily-energy/1", "2026-08-20T11:00:00Z", "{'energy':7}")).expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .jsonPath("$.counts")
            .isEqualTo(false)
            .jsonPath("$.reason")
            .isEqualTo("the period closed on 2026-08-26; kept for your journal only");

        assertThat(fixture.published()).singleElement().satisfies(event -> assertThat(event.fortnight()).isNull());
        assertThat(fixture.accepted("closed")).isOne();
    }

    @Test
    void promisesNothingByAClockThatIsOff() {
        fixture.doubt = Optional.of("off");

        post(GOOD).expectStatus()
            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
            .expectHeader()
            .valueEquals("Retry-After", "5")
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo(Outcome.Unavailable.CLOCK_IS_OFF);
        assertThat(fixture.published()).isEmpty();
        assertThat(fixture.received("unavailable")).isOne();

        fixture.doubt = Optional.empty();
        post(GOOD).expectStatus().isEqualTo(HttpStatus.ACCEPTED);
    }

    @Test
    void takesAnImportLineFromWhoMayImport() {
        sender = new Sender("lakeside", "importer", false, true);

        post(Json.imported("ben", "day-clinic", "outpatient", GOOD)).expectStatus().isEqualTo(HttpStatus.ACCEPTED);

        assertThat(fixture.published()).singleElement()
            .satisfies(event -> assertThat(event.unit()).isEqualTo("day-clinic"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {'energy':11} | 422 | answers.energy: 11 (expected: 1..10)
                    {'energy':1e9}| 422 | answers.energy: 1E+9 (expected: a whole number, 1..10)
                    {}            | 422 | answers.energy: missing (expected: 1..10)
                    {'energy':NaN}| 400 | answers.energy: malformed at column 135 (expected: well-formed JSON, every key once, not deeply nested)
                    """)
    void refusesWhatIsNoCheckInAndPublishesNothing(String answers, int status, String detail) {
        post(Json.dailyEnergy(answers)).expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo(status)
            .jsonPath("$.detail")
            .isEqualTo(detail)
            .jsonPath("$.errors[0].field")
            .isEqualTo("answers.energy");

        assertThat(fixture.published()).isEmpty();
        assertThat(fixture.received("refused")).isOne();
    }

    @Test
    void takesACheckInOfSomebodyWithoutAUnitForTheJournalAloneAndSaysSo() {
        sender = new Sender("lakeside", "zoe", true, false);

        post(GOOD).expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .jsonPath("$.counts")
            .isEqualTo(false)
            .jsonPath("$.reason")
            .isEqualTo("no unit yet: you are on the roster of no unit for the four weeks from 2026-09-07; "
                    + "kept for your journal only");

        assertThat(fixture.published()).singleElement().satisfies(event -> {
            assertThat(event.fortnight()).isNull();
            assertThat(event.unit()).isEqualTo(CheckInAccepted.NO_UNIT);
        });
        assertThat(fixture.accepted("closed")).isOne();
    }

    @Test
    void readsNoMoreThanACheckInCanHold() {
        post("x".repeat(64 * 1024 + 1)).expectStatus()
            .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("body: longer than 65536 bytes (expected: at most 65536 bytes)");
        assertThat(fixture.received("refused")).isOne();
    }

    @Test
    void refusesAnEmptyBody() {
        client().post()
            .uri("/api/v1/check-ins")
            .contentType(MediaType.APPLICATION_JSON)
            .exchange()
            .expectStatus()
            .isBadRequest();
    }

    @Test
    void promisesNothingWhileTheBrokerIsAway() {
        fixture.events.goesAwayAfter(0);

        post(GOOD).expectStatus()
            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
            .expectHeader()
            .valueEquals("Retry-After", "5")
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(fixture.received("unavailable")).isOne();
    }

    @Test
    void promisesNothingWhileTheRosterCannotBeStored() {
        fixture.rosterAway = true;

        post(GOOD).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(fixture.published()).isEmpty();
    }

    private WebTestClient.ResponseSpec post(String json) {
        return client().post()
            .uri("/api/v1/check-ins")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(json)
            .exchange();
    }

    private WebTestClient client() {
        return new WebFixture(sender).client(new CheckInController(fixture.intake()));
    }

}
