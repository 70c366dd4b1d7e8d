package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.unit.Unit;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RosterFileTest {

    private static final int BLOCK = 35;

    private static final List<Unit> UNITS = List.of(new Unit("outpatient", "Outpatient care", null),
            new Unit("crisis-team", "Crisis team", "outpatient"), new Unit("day-clinic", "Day clinic", "outpatient"));

    private final Roster roster = new Roster("lakeside", ZoneId.of("Europe/Berlin"), UnitTree.EMPTY, Map.of());

    @TempDir
    private Path folder;

    @Test
    void movesTakeEffectWithTheNextBlockUnlessTheyBeginOne() {
        addTo(member("ana", "crisis-team", "2026-01-05"), member("ana", "day-clinic", "2026-09-07"),
                member("ben", "crisis-team", "2026-09-09"), member("ben", "day-clinic", "2026-09-16"));

        assertThat(roster.membership("ana").units()).isEqualTo(Map.of(26, "crisis-team", BLOCK, "day-clinic"));
        assertThat(roster.membership("ben").units()).isEqualTo(Map.of(BLOCK, "crisis-team", BLOCK + 1, "day-clinic"));
    }

    @Test
    void aCorrectedFileDoesNotChangeWhatHasBegun() {
        addTo(member("ana", "crisis-team", "2026-01-05"));
        addTo(member("ana", "day-clinic", "2026-01-05"));

        assertThat(roster.membership("ana").units()).isEqualTo(Map.of(26, "crisis-team", BLOCK + 1, "day-clinic"));
    }

    @Test
    void whoLeavesBelongsUntilTheBlockEndsAndMayComeBack() {
        addTo(new RosterFile.Member("ana", "crisis-team", LocalDate.parse("2026-01-05"), LocalDate.parse("2026-10-04")),
                new RosterFile.Member("ben", "crisis-team", LocalDate.parse("2026-01-05"),
                        LocalDate.parse("2026-10-05")),
                member("ben", "day-clinic", "2026-12-09"));

        assertThat(roster.membership("ana").units())
            .isEqualTo(Map.of(26, "crisis-team", BLOCK + 1, Membership.NOWHERE));
        assertThat(roster.membership("ben").units())
            .isEqualTo(Map.of(26, "crisis-team", BLOCK + 2, Membership.NOWHERE, BLOCK + 3, "day-clinic"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "organisation": "lake side" | organisation: not an id (expected: 1..64 letters, digits or . _ ~ -)
            "organisation": 7           | organisation: not a text (expected: 1..64 letters, digits or . _ ~ -)
            "zone": "Atlantis"          | zone: not a time zone (expected: such as Europe/Berlin)
            "units": {}                 | units: not a list (expected: a list)
            """)
    void saysWhichFieldIsWrong(String field, String message) throws IOException {
        String name = field.substring(0, field.indexOf(':'));
        String others = Stream.of("\"organisation\": \"l\"", "\"units\": []", "\"members\": []")
            .filter(other -> !other.startsWith(name))
            .collect(Collectors.joining(", "));

        assertRefused("{" + field + ", " + others + "}", message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"id": "b", "name": "B", "parent": "c"}    | units[2].parent: not known as a department (expected: a department of the file)
                    {"id": "b", "name": "B", "parent": "team"} | units[2].parent: not known as a department (expected: a department of the file)
                    {"id": "bür", "name": "B"}                 | units[2].id: not an id (expected: 1..64 letters, digits or . _ ~ -)
                    {"id": "~", "name": "B"}                   | units[2].id: not an id (expected: 1..64 letters, digits or . _ ~ -)
                    {"id": "b"}                                | units[2].name: missing (expected: a name to show)
                    {"id": "team", "name": "B", "parent": "a"} | units[2].id: the same as units[1].id (expected: every unit once)
                    """)
    void saysWhichUnitIsWrong(String unit, String message) throws IOException {
        assertRefused(file(unit, ""), message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"subject": "", "unit": "team", "from": "2026-01-05"}       | members[1].subject: not usable (expected: 1..128 characters, no control characters)
                    {"subject": 7, "unit": "team", "from": "2026-01-05"}        | members[1].subject: not a text (expected: 1..128 characters, no control characters)
                    {"subject": "bob", "unit": "a", "from": "2026-01-05"}       | members[1].unit: not known as a unit (expected: a unit of the file, not a department)
                    {"subject": "bob", "Unit": "team", "from": "2026-01-05"}    | members[1].unit: missing (expected: a unit of the file, not a department)
                    {"subject": "bob", "unit": "team", "from": "02.11.2026"}    | members[1].from: not a day (expected: such as 2026-11-02)
                    {"subject": "bob", "unit": "team"}                          | members[1].from: missing (expected: such as 2026-11-02)
                    {"subject": "bob", "unit": "team", "from": "2026-01-05", "until": "soon"} | members[1].until: not a day (expected: such as 2026-11-02)
                    {"subject": "bob", "unit": "team", "from": "2026-01-05", "until": "2026-02-30"} | members[1].until: not a day (expected: such as 2026-11-02)
                    {"subject": "bob", "unit": "team", "from": "2026-01-05", "until": "+999999999-12-31"} | members[1].until: in no year of a roster (expected: a day from 0001-01-01 to 9999-12-31)
                    {"subject": "bob", "unit": "team", "from": "-0001-01-05"} | members[1].from: in no year of a roster (expected: a day from 0001-01-01 to 9999-12-31)
                    {"subject": "bob", "unit": "team", "from": "2026-01-05", "until": "2026-01-04"} | members[1].until: before from (expected: the last day, not before the first)
                    {"subject": "JÖRG ", "unit": "team", "from": "2026-02-05"}  | members[1].subject: the same person as members[0] spelled otherwise (expected: one spelling a person)
                    {"subject": "jörg", "unit": "team", "from": "2026-01-05"}   | members[1].from: the same person and day as members[0] (expected: one row a person and day)
                    """)
    void saysWhichRowIsWrongWithoutNamingAnybody(String row, String message) throws IOException {
        assertRefused(file("", row), message);
    }

    @Test
    void namesAllThatIsWrongAtOnce() throws IOException {
        assertRefused(file("{\"id\": \"b\"}", "{\"subject\": \"bob\", \"unit\": \"c\", \"from\": \"now\"}, {}"),
                "units[2].name: missing (expected: a name to show; 4 more: members[1].from: not a day, "
                        + "members[2].subject: missing, members[2].unit: missing, members[2].from: missing)");
    }

    @Test
    void saysWhereJsonIsMalformed() throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), "{\n  \"organisation\": \"lakeside\",,\n}");

        assertThatExceptionOfType(RosterFileException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessageStartingWith(path + " is no roster: malformed at line 2, column 30 (expected: JSON {");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "7", "{" })
    void saysWhatARosterLooksLike(String json) throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), json);

        assertThatExceptionOfType(RosterFileException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessageContaining(path + " is no roster")
            .withMessageContaining("expected: JSON {organisation, zone, units: [");
    }

    @Test
    void readsAFileWithNotesInIt(@TempDir Path other) throws IOException {
        Path path = Files.writeString(other.resolve("roster.json"), file("",
                "{\"subject\": \"bob\", \"unit\": \"team\", \"from\": \"2026-01-05\", \"note\": \"half time\"}"));

        assertThat(RosterFileReader.read(path).members()).hasSize(2);
    }

    /** A slip of the hand can make somebody's address a field. */
    @Test
    void saysWhereUnknownFieldsAreAndNotWhatTheyAreCalled(CapturedOutput output) throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), file("", """
                {"subject": "bob", "unit": "team", "from": "2026-01-05", "j.kuehn@north.example": true}""")
            .replace("\"units\":", "\"a.berg@north.example\": 1, \"units\":"));

        assertThat(RosterFileReader.read(path).members()).hasSize(2);

        assertThat(output.getAll())
            .contains("the file itself (known: members, organisation, units, zone)",
                    "members[1] (known: from, subject, unit, until)")
            .doesNotContain("kuehn", "berg");
    }

    private static String file(String unit, String row) {
        return """
                {"organisation": "l", "units": [{"id": "a", "name": "A"}, {"id": "team", "name": "T", "parent": "a"} %s],
                 "members": [{"subject": "jörg", "unit": "team", "from": "2026-01-05"} %s]}
                """
            .formatted(unit.isEmpty() ? "" : ", " + unit, row.isEmpty() ? "" : ", " + row);
    }

    private void assertRefused(String json, String message) throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), json);

        assertThatExceptionOfType(RosterFileException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessage(message)
            .satisfies(fault -> assertThat(fault.asUnusableSetting())
                .hasMessage("respite.ingest.roster.file: " + message));
    }

    @Test
    void saysThatThereIsNoFile() {
        Path path = folder.resolve("absent.json");

        assertThatExceptionOfType(RosterFileException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessage(path + " cannot be read (expected: a file)");
    }

    private void addTo(RosterFile.Member... members) {
        var update = new RosterUpdate(roster, BLOCK, true);
        new RosterFile("lakeside", null, UNITS, List.of(members)).addTo(update);
        roster.apply(update);
    }

    private static RosterFile.Member member(String subject, String unit, String from) {
        return new RosterFile.Member(subject, unit, LocalDate.parse(from), null);
    }

}
