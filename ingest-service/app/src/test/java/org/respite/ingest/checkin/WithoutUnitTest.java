package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.register.FakeJournals;
import org.respite.ingest.security.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Somebody whom the roster does not know, or who belongs to no unit any more. */
class WithoutUnitTest {

    private static final Person ZOE = new Person("lakeside", "zoe");

    private static final String REASON = "no unit yet: you are on the roster of no unit for the four weeks from "
            + "2026-09-07; kept for your journal only";

    private final IntakeFixture fixture = new IntakeFixture();

    @Test
    void keepsTheFirstReceiptWhenAUnitIsGivenInTheSameBlock() {
        String first = taken(checkIn(1));
        fixture.units.put(ZOE.subject(), "crisis-team");

        assertThat(taken(checkIn(1))).isEqualTo(first).contains("\"counts\":false", REASON);
        assertThat(fixture.events.attempts()).isOne();
        assertThat(taken(checkIn(2))).contains("\"counts\":true");
    }

    @Test
    void keepsItWhenOnlyTheJournalRemembers() {
        String first = taken(checkIn(1));
        fixture.journals.file(ZOE, fixture.published());
        fixture.restart();
        fixture.units.put(ZOE.subject(), "crisis-team");

        assertThat(taken(checkIn(1))).isEqualTo(first);
        assertThat(fixture.events.attempts()).isOne();
    }

    @Test
    void keepsTheDecisionForWhatTheBrokerHasNotAcknowledged() {
        fixture.events.goesAwayAfter(0);
        post(checkIn(1)).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        fixture.events.comesBack();
        fixture.units.put(ZOE.subject(), "crisis-team");

        assertThat(taken(checkIn(1))).contains("\"counts\":false", REASON);
        assertThat(fixture.published()).singleElement().satisfies(event -> {
            assertThat(event.fortnight()).isNull();
            assertThat(event.unit()).isEqualTo(CheckInAccepted.NO_UNIT);
        });
    }

    @Test
    void doesNotTurnACheckInThatCountsIntoOneThatDoesNot() {
        fixture.units.put(ZOE.subject(), "crisis-team");
        String first = taken(checkIn(1));
        fixture.units.remove(ZOE.subject());

        assertThat(taken(checkIn(1))).isEqualTo(first).contains("\"counts\":true");
    }

    @Test
    void saysTheSameOfALineOfABatch() {
        String alone = taken(checkIn(1));

        String lines = batch(checkIn(1) + "\n" + checkIn(2));

        assertThat(lines.lines()).hasSize(2)
            .allSatisfy(line -> assertThat(line).contains("\"status\":202", "\"counts\":false", REASON));
        assertThat(lines).contains(alone.substring(1, alone.length() - 1));
    }

    @Test
    void hasNoMoreRoomInFourWeeksThanOthers() {
        IntStream.range(0, FakeJournals.MAX_PER_BLOCK).forEach(number -> taken(checkIn(number)));

        post(checkIn(FakeJournals.MAX_PER_BLOCK)).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void tellsWhoImportsNoMoreOfItThanOfWhatIsErased() {
        taken(checkIn(1));
        String line = Json.imported(ZOE.subject(), "crisis-team", "outpatient", checkIn(1));
        String filed = imported(line);
        fixture.journals.erase(ZOE, fixture.published().getFirst());

        assertThat(imported(line)).isEqualTo(filed).contains("\"status\":202");
        assertThat(fixture.events.attempts()).isOne();
    }

    private static String checkIn(int number) {
        return Json.checkIn(new UUID(4, number).toString(), "daily-energy/1", Json.ANSWERED_AT, "{'energy':7}");
    }

    private String taken(String checkIn) {
        return text(post(checkIn).expectStatus().isEqualTo(HttpStatus.ACCEPTED));
    }

    private WebTestClient.ResponseSpec post(String json) {
        return client(new CheckInController(fixture.intake())).post()
            .uri("/api/v1/check-ins")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(json)
            .exchange();
    }

    private String batch(String lines) {
        return batch(new Sender(ZOE.organisation(), ZOE.subject(), true, false), lines);
    }

    private String imported(String lines) {
        return batch(new Sender(ZOE.organisation(), "importer", false, true), lines);
    }

    private String batch(Sender sender, String lines) {
        return text(new WebFixture(sender).client(new BatchController(fixture.intake(), new BatchSettings(10)))
            .post()
            .uri("/api/v1/check-ins:batch")
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(lines)
            .exchange());
    }

    private static String text(WebTestClient.ResponseSpec response) {
        return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
    }

    private WebTestClient client(Object controller) {
        return new WebFixture(new Sender(ZOE.organisation(), ZOE.subject(), true, false)).client(controller);
    }

}
