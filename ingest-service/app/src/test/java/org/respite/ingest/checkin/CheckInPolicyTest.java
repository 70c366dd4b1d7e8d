package org.respite.ingest.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.contract.checkin.Answer;
import org.respite.http.problem.Violation;

class CheckInPolicyTest {

    private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");

    private final CheckInPolicy policy = new CheckInPolicy(Catalogue.shipped());

    private final ReportingCalendar berlin = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    private final Violations wrong = new Violations("");

    @Test
    void takesWhatTheInstrumentAsksFor() {
        assertThat(read(Json.weeklyReflection("{'drained':0,'presence':10,'fulfilment':5,'signs':['autopilot']}")))
            .contains(new CheckIn(UUID.fromString(Json.ID), "weekly-reflection/1", Instant.parse(Json.ANSWERED_AT),
                    Map.of("drained", new Answer.Rating(0), "presence", new Answer.Rating(10), "fulfilment",
                            new Answer.Rating(5), "signs", new Answer.Signs(List.of("autopilot")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'energy':11}              | answers.energy: 11 (expected: 1..10)
            {'energy':0}               | answers.energy: 0 (expected: 1..10)
            {'energy':-3}              | answers.energy: -3 (expected: 1..10)
            {'energy':1e9}             | answers.energy: 1E+9 (expected: a whole number, 1..10)
            {'energy':5e0}             | answers.energy: 5 (expected: a whole number, 1..10)
            {'energy':7.5}             | answers.energy: 7.5 (expected: a whole number, 1..10)
            {'energy':7.0}             | answers.energy: 7.0 (expected: a whole number, 1..10)
            {'energy':99999999999999999999} | answers.energy: 99999999999999999999 (expected: a whole number, 1..10)
            {'energy':'7'}             | answers.energy: "7" (expected: a whole number, 1..10)
            {'energy':'NaN'}           | answers.energy: "NaN" (expected: a whole number, 1..10)
            {'energy':true}            | answers.energy: true (expected: a whole number, 1..10)
            {'energy':null}            | answers.energy: null (expected: 1..10)
            {'energy':[7]}             | answers.energy: [7] (expected: a whole number, 1..10)
            {'energy':{'a':7}}         | answers.energy: an object (expected: a whole number, 1..10)
            {}                         | answers.energy: missing (expected: 1..10)
            {'energy':7,'sleep':6}     | answers.sleep: 6 (expected: 1..5)
            {'energy':7,'mood':3}      | answers.mood: 3 (expected: no such field; known are energy, sleep)
            []                         | answers: [] (expected: an object with answers by item)
            null                       | answers: null (expected: an object with answers by item)
            """)
    void refusesAnswersTheInstrumentDoesNotAskFor(String answers, String message) {
        assertRefused(Json.dailyEnergy(answers), message);
    }

    @Test
    void anOptionalItemThatIsNullIsLeftOut() {
        assertThat(read(Json.weeklyReflection(
                "{'drained':1,'presence':2,'fulfilment':3,'workload':null,'caseload':null,'signs':null}")))
            .get()
            .extracting(checkIn -> List.copyOf(checkIn.answers().keySet()), list(String.class))
            .containsExactlyInAnyOrder("drained", "presence", "fulfilment");
        assertRefused(Json.weeklyReflection("{'drained':null,'presence':2,'fulfilment':3}"),
                "answers.drained: null (expected: 0..10)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['flying']                  | ["flying"]
            ['autopilot','autopilot']   | ["autopilot", "autopilot"]
            ['autopilot',3]             | ["autopilot", 3]
            'autopilot'                 | "autopilot"
            [null]                      | [null]
            {}                          | an object
            """)
    void refusesSignsThatAreNotOnTheList(String signs, String value) {
        assertRefused(Json.weeklyReflection("{'drained':1,'presence':1,'fulfilment':1,'signs':%s}".formatted(signs)),
                "answers.signs: " + value + " (expected: a list of clock-watching, autopilot, less-attuned, "
                        + "relief-at-cancellation, irritable, headache, each at most once)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    id         | no-uuid    | id: no-uuid (expected: a UUID such as 7d444840-9dc0-11d1-b245-5ffdce74fad2)
                    id         | 1-1-1-1-1  | id: 1-1-1-1-1 (expected: a UUID such as 7d444840-9dc0-11d1-b245-5ffdce74fad2)
                    instrument | mood/9     | instrument: mood/9 (expected: one of daily-energy/1, weekly-reflection/1, burnout-item/1, who-5/1, early-signs/1, fairness/1, speaking-up/1, growth/1, supervision-held/1, time-off/1, session-breaks/1, people-seen/1, high-risk-hours/1)
                    answeredAt | yesterday  | answeredAt: yesterday (expected: a time such as 2026-09-07T16:30:00Z)
                    answeredAt | 2026-09-10 | answeredAt: 2026-09-10 (expected: a time such as 2026-09-07T16:30:00Z)
                    answeredAt | 2026-09-10T12:05:00.001Z | answeredAt: 2026-09-10T12:05:00.001Z (expected: at most five minutes from now, which is 2026-09-10T12:00:00Z here)
                    answeredAt | 2024-09-08T12:00:00Z | answeredAt: 2024-09-08T12:00:00Z (expected: at most two years ago)
                    answeredAt | -1000000000-01-01T00:00:00Z | answeredAt: -1000000000-01-01T00:00:00Z (expected: at most two years ago)
                    answeredAt | +1000000000-12-31T23:59:59.999999999Z | answeredAt: +1000000000-12-31T23:59:59.999999999Z (expected: at most five minutes from now, which is 2026-09-10T12:00:00Z here)
                    """)
    void refusesFieldsThatCannotBe(String field, String value, String message) {
        String good = Json.dailyEnergy("{'energy':7}");
        String bad = good.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");

        assertRefused(bad, message);
    }

    @Test
    void refusesWhatIsMissingOrUnknown() {
        assertRefused("{'answers':{'energy':7},'mood':'fine'}",
                "mood: \"fine\" (expected: no such field; known are id, instrument, answeredAt, answers)",
                "id: missing (expected: a UUID such as 7d444840-9dc0-11d1-b245-5ffdce74fad2)",
                "instrument: missing (expected: one of "
                        + "daily-energy/1, weekly-reflection/1, burnout-item/1, who-5/1, early-signs/1, fairness/1, "
                        + "speaking-up/1, growth/1, supervision-held/1, time-off/1, session-breaks/1, people-seen/1, high-risk-hours/1)",
                "answeredAt: missing (expected: a time such as 2026-09-07T16:30:00Z)");
    }

    @Test
    void refusesTimesFromBeforeTheCalendar() {
        String early = Json.checkIn(Json.ID, "daily-energy/1", "2023-12-31T22:59:59Z", "{'energy':7}");

        assertThat(policy.read(Json.map(early), "clinic", berlin, Instant.parse("2024-01-01T12:00:00Z"), wrong))
            .isEmpty();
        assertThat(wrong.all())
            .containsExactly(new Violation("answeredAt", "2023-12-31T22:59:59Z", "2024-01-01 or later"));
    }

    @ParameterizedTest
    @CsvSource({ "2026-09-10T12:00:00+01:00, 2026-09-10T11:00:00Z", "2026-09-10T11:00:00-00:00, 2026-09-10T11:00:00Z",
            "2026-09-10t11:00:00z, 2026-09-10T11:00:00Z",
            "2026-09-10T11:00:00.123456789Z, 2026-09-10T11:00:00.123456789Z",
            "2026-09-09T24:00:00Z, 2026-09-10T00:00:00Z" })
    void takesATimeInEveryFormThatMeansOneInstant(String text, Instant meant) {
        assertThat(read(Json.checkIn(Json.ID, "daily-energy/1", text, "{'energy':7}"))).get()
            .extracting(CheckIn::answeredAt)
            .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-09-10T11:00:60Z", "2026-09-10T11:00:00", "2026-09-10T11:00:00.1234567890Z",
            "1789038000", "2026-09-10T25:00:00Z", "2026-02-30T11:00:00Z", "10000-01-01T00:00:00Z" })
    void refusesATimeThatMeansNone(String text) {
        assertRefused(Json.checkIn(Json.ID, "daily-energy/1", text, "{'energy':7}"),
                "answeredAt: " + text + " (expected: a time such as 2026-09-07T16:30:00Z)");
    }

    @Test
    void anIdInCapitalsIsTheSameId() {
        assertThat(read(
                Json.checkIn(Json.ID.toUpperCase(Locale.ROOT), "daily-energy/1", Json.ANSWERED_AT, "{'energy':7}")))
            .get()
            .extracting(CheckIn::id)
            .isEqualTo(UUID.fromString(Json.ID));
    }

    @Test
    void takesAClockThatIsAlmostRight() {
        assertThat(read(Json.checkIn(Json.ID, "daily-energy/1", "2026-09-10T14:05:00+02:00", "{'energy':7}")))
            .isPresent();
    }

    @Test
    void echoesNoMoreThanIsNeededToRecogniseIt() {
        assertRefused(Json.dailyEnergy("{'energy':'" + "x".repeat(1000) + "'}"),
                "answers.energy: \"" + "x".repeat(64) + "…\" (expected: a whole number, 1..10)");
    }

    @Test
    void namesAtMostSixteenViolations() {
        var answers = new StringBuilder("{'energy':7");
        for (int i = 0; i < 100; i++) {
            answers.append(",'x").append(i).append("':1");
        }

        assertThat(read(Json.dailyEnergy(answers + "}"))).isEmpty();
        assertThat(wrong.all()).hasSize(16);
    }

    /** Of nobody's words but these. */
    @Test
    void takesALicensedInventoryFromThoseAloneWhoHaveIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bat.json"),
                """
                        {"key": "bat-4", "organisations": ["clinic"], "attribution": "with leave", "languages": {"en": {
                         "title": "Four questions", "timeFrame": "usually", "labels": ["a", "b", "c", "d", "e"], "items": {
                         "1": {"text": "quokka 1"}, "2": {"text": "quokka 2"}, "3": {"text": "quokka 3"}, "4": {"text": "quokka 4"}}}}}
                        """);
        var licensed = new CheckInPolicy(Catalogue.shipped(), Offer.of(Catalogue.shipped(), folder));
        var answered = Json.map(checkIn("bat-4/1", "{'item-1':5}"));

        assertThat(licensed.read(answered, "clinic", berlin, NOW, wrong)).isPresent();
        assertThat(licensed.read(answered, "other", berlin, NOW, wrong)).isEmpty();
        assertThat(policy.read(answered, "clinic", berlin, NOW, wrong)).isEmpty();
        assertThat(wrong.all()).extracting(Violation::message)
            .allSatisfy(message -> assertThat(message).startsWith("instrument: bat-4/1 (expected: one of")
                .doesNotContain("quokka"));
    }

    @Test
    void takesScoresThatWereWorkedOutElsewhere() {
        assertThat(read(checkIn("bat-4-scores/1", "{'total':259}"))).isPresent();
        assertRefused(checkIn("bat-4-scores/1", "{'total':501}"), "answers.total: 501 (expected: 100..500)");
    }

    private static String checkIn(String instrument, String answers) {
        return "{'id':'%s','instrument':'%s','answeredAt':'%s','answers':%s}".formatted(Json.ID, instrument,
                Json.ANSWERED_AT, answers);
    }

    private void assertRefused(String json, String... messages) {
        assertThat(read(json)).isEmpty();
        assertThat(wrong.all()).extracting(Violation::message).containsExactly(messages);
    }

    private Optional<CheckIn> read(String json) {
        return policy.read(Json.map(json), "clinic", berlin, NOW, wrong);
    }

}
