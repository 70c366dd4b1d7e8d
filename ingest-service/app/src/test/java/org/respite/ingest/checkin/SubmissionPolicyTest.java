package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.http.problem.Violation;
import org.respite.ingest.roster.PlacementRequest;
import org.respite.ingest.security.Sender;

class SubmissionPolicyTest {

    private static final Sender CLINICIAN = new Sender("lakeside", "ana", true, false);

    private static final Sender IMPORTER = new Sender("lakeside", "importer", false, true);

    private static final Sender BOTH = new Sender("lakeside", "ben", true, true);

    private static final String OWN = Json.dailyEnergy("{'energy':7}");

    private static final String IMPORTED = Json.imported("cem", "crisis-team", "outpatient", OWN);

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    private final SubmissionPolicy policy = new SubmissionPolicy(new CheckInPolicy(Catalogue.shipped()));

    @Test
    void aPlainCheckInIsTheSendersOwn() {
        assertThat(claim(OWN, CLINICIAN)).isEqualTo(new PlacementRequest.Own("ana", 35, DAY));
        assertThat(claim(OWN, BOTH)).isEqualTo(new PlacementRequest.Own("ben", 35, DAY));
    }

    /** An hour after midnight there, an hour before it in UTC. */
    @Test
    void theDayIsTheOneOfTheOrganisation() {
        assertThat(claim(OWN.replace("2026-09-10T11:00:00Z", "2026-09-09T23:00:00Z"), CLINICIAN))
            .isEqualTo(new PlacementRequest.Own("ana", 35, DAY));
    }

    @Test
    void anImportLineIsSomebodyElses() {
        assertThat(claim(IMPORTED, IMPORTER))
            .isEqualTo(new PlacementRequest.Named("cem", 35, DAY, "crisis-team", "outpatient"));
        assertThat(claim(IMPORTED, BOTH))
            .isEqualTo(new PlacementRequest.Named("cem", 35, DAY, "crisis-team", "outpatient"));
    }

    @Test
    void nobodySendsWhatTheirTokenDoesNotAllow() {
        assertThat(judge(IMPORTED, CLINICIAN))
            .isEqualTo(new SubmissionResult.Forbidden(new Violation("token.scope", "not enough", "check-ins.import")));
        assertThat(judge("{'subject':'ben'}", CLINICIAN)).isInstanceOf(SubmissionResult.Forbidden.class);
        assertThat(judge(OWN, IMPORTER))
            .isEqualTo(new SubmissionResult.Forbidden(new Violation("token.scope", "not enough", "check-ins.write")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            subject    | 7        | subject: 7 (expected: 1..128 characters, no control characters)
            subject    | ''       | subject:  (expected: 1..128 characters, no control characters)
            unit       | 'a b'    | unit: a b (expected: 1..64 letters, digits or . _ ~ -)
            unit       | null     | unit: null (expected: 1..64 letters, digits or . _ ~ -)
            department | '../etc' | department: ../etc (expected: 1..64 letters, digits or . _ ~ -)
            """)
    void refusesNamesThatAreNone(String field, String value, String message) {
        String bad = IMPORTED.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value);

        assertInvalid(bad, message);
    }

    @Test
    void namesFieldsOfTheCheckInByTheirWholePath() {
        assertInvalid("{'subject':'cem','unit':'crisis-team','checkIn':%s,'x':1}".formatted(Json.dailyEnergy("{}")),
                "x: 1 (expected: no such field; known are subject, unit, department, checkIn)",
                "department: missing (expected: 1..64 letters, digits or . _ ~ -)",
                "checkIn.answers.energy: missing (expected: 1..10)");
        assertInvalid("{'subject':'cem','unit':'crisis-team','department':'d','checkIn':[]}",
                "checkIn: [] (expected: an object with the check-in)");
    }

    @Test
    void whatWasReadIsNotPrinted() {
        assertThat(judge(OWN, CLINICIAN)).asString().doesNotContain("energy", "Rating", "ana");
        assertThat(judge(IMPORTED, IMPORTER)).asString().doesNotContain("energy", "Rating", "cem", "crisis-team");
    }

    private PlacementRequest claim(String json, Sender sender) {
        return ((SubmissionResult.Admitted) judge(json, sender)).claim();
    }

    private void assertInvalid(String json, String... messages) {
        assertThat(judge(json, IMPORTER)).asInstanceOf(type(SubmissionResult.Invalid.class))
            .extracting(SubmissionResult.Invalid::violations, list(Violation.class))
            .extracting(Violation::message)
            .containsExactly(messages);
    }

    private SubmissionResult judge(String json, Sender sender) {
        return policy.judge(Json.map(json), new SubmissionContext(sender,
                new ReportingCalendar(ZoneId.of("Europe/Berlin")), Instant.parse("2026-09-10T12:00:00Z")));
    }

}
