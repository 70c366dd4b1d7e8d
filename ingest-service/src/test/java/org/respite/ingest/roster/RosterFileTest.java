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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.unit.Unit;
import org.respite.ingest.setting.UnusableSettingException;

class RosterFileTest {

    private static final int BLOCK = 35;

    private static final List<Unit> UNITS = List.of(new Unit("outpatient", "Outpatient care", null),
            new Unit("crisis-team", "Crisis team", "outpatient"), new Unit("day-clinic", "Day clinic", "outpatient"));

    private final Roster roster = new Roster("lakeside", ZoneId.of("Europe/Berlin"), UnitTree.EMPTY, Map.of());

    @TempDir
    private Path folder;

    @Test
    void movesTakeEffectWithTheNextBlockUnlessTheyBeginOne() {
        teach(member("ana", "crisis-team", "2026-01-05"), member("ana", "day-clinic", "2026-09-07"),
                member("ben", "crisis-team", "2026-09-09"), member("ben", "day-clinic", "2026-09-16"));

        assertThat(roster.membership("ana").units()).isEqualTo(Map.of(26, "crisis-team", BLOCK, "day-clinic"));
        assertThat(roster.membership("ben").units()).isEqualTo(Map.of(BLOCK, "crisis-team", BLOCK + 1, "day-clinic"));
    }

    @Test
    void aCorrectedFileDoesNotChangeWhatHasBegun() {
        teach(member("ana", "crisis-team", "2026-01-05"));
        teach(member("ana", "day-clinic", "2026-01-05"));

        assertThat(roster.membership("ana").units()).isEqualTo(Map.of(26, "crisis-team", BLOCK + 1, "day-clinic"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|',
            textBlock = """
                    {"organisation": "lake side", "units": [], "members": []}  | organisation cannot be used (expected: 1..64 letters, digits or . _ ~ -)
                    {"organisation": "l", "units": [{"id": "a", "name": "A", "parent": "b"}], "members": []} | units[0].parent cannot be used (expected: a department of the file)
                    {"organisation": "l", "units": [{"id": "a", "name": "A"}], "members": [{"subject": "ana", "unit": "a", "from": "2026-01-05"}]} | members[0].unit cannot be used (expected: a unit of the file, not a department)
                    {"organisation": "l", "units": [{"id": "a", "name": "A"}], "members": [{"subject": "", "unit": "a", "from": "2026-01-05"}]} | members[0].subject cannot be used (expected: 1..128 characters, no control characters)
                    """)
    void saysWhereAFileIsWrongWithoutNamingAnybody(String json, String message) throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), json);

        assertThatExceptionOfType(UnusableSettingException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessage("respite.ingest.roster.file: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {
            null
            {"organisation": "lakeside", "units": []}
            {"organisation": "lakeside", "units": [], "members": [{"subject": "ana", "unit": "a", "from": "soon"}]}
            """)
    void saysWhatARosterLooksLike(String json) throws IOException {
        Path path = Files.writeString(folder.resolve("roster.json"), json);

        assertThatExceptionOfType(UnusableSettingException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessageStartingWith("respite.ingest.roster.file: " + path + " is no roster (expected: JSON {");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path path = folder.resolve("absent.json");

        assertThatExceptionOfType(UnusableSettingException.class).isThrownBy(() -> RosterFileReader.read(path))
            .withMessage("respite.ingest.roster.file: " + path + " cannot be read (expected: a file)");
    }

    private void teach(RosterFile.Member... members) {
        var lesson = new Lesson(roster, BLOCK, true);
        new RosterFile("lakeside", null, UNITS, List.of(members)).teach(lesson, roster.calendar());
        roster.learn(lesson);
    }

    private static RosterFile.Member member(String subject, String unit, String from) {
        return new RosterFile.Member(subject, unit, LocalDate.parse(from));
    }

}
