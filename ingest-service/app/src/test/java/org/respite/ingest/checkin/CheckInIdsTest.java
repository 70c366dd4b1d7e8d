package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.register.FakeJournals;
import org.respite.ingest.security.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is said of a check-in that cannot be another one. */
class CheckInIdsTest {

    private static final String GOOD = Json.dailyEnergy("{'energy':7}");

    private final IntakeFixture fixture = new IntakeFixture();

    private final Sender sender = new Sender("lakeside", "ana", true, false);

    @Test
    void saysThatAnErasedIdIsNotTakenAgain() {
        post(GOOD).expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        fixture.journals.erase(new Person("lakeside", "ana"), fixture.published().getFirst());

        conflict("id: erased (expected: a new id; what was erased under this one stays erased)", GOOD);
        assertThat(fixture.events.attempts()).isOne();
    }

    @Test
    void saysThatTheFirstCheckInStaysOnlyIfItWasTaken() {
        fixture.events.goesAwayAfter(0);
        post(GOOD).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        fixture.events.comesBack();

        String other = Json.dailyEnergy("{'energy':8}");
        conflict("id: not acknowledged yet (expected: what was first sent under this id, which may have arrived, "
                + "or a new id for other answers)", other);
        post(GOOD).expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        conflict("id: taken (expected: a new id for other answers; the first check-in stays)", other);
    }

    @Test
    void saysThatFourWeeksAreFullButNotToWait() {
        for (int i = 0; i < FakeJournals.MAX_PER_BLOCK; i++) {
            post(numbered(i)).expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        }

        post(numbered(FakeJournals.MAX_PER_BLOCK)).expectStatus()
            .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
            .expectHeader()
            .doesNotExist("Retry-After")
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("answeredAt: 60 taken from 2026-09-07 to 2026-10-04 "
                    + "(expected: at most 60 check-ins of a person in each four weeks)");
    }

    private static String numbered(int number) {
        return Json.checkIn(new UUID(4, number).toString(), "daily-energy/1", Json.ANSWERED_AT, "{'energy':7}");
    }

    private void conflict(String detail, String json) {
        post(json).expectStatus().isEqualTo(HttpStatus.CONFLICT).expectBody().jsonPath("$.detail").isEqualTo(detail);
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
