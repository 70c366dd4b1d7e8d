package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.local.demo.DemoPlan;

class ReplaySourceTest {

    private static final String LATE = line("2026-09-08T08:00:00Z");

    private static final String EARLY = line("2026-09-07T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void putsTheLinesOfAFileInOrderAndRemembersWhichWasWhich() throws IOException {
        var source = source(LATE, EARLY);

        assertThat(source.lines()).extracting(TimedLine::json).containsExactly(EARLY, LATE);
        assertThat(source.lines()).extracting(TimedLine::number).containsExactly(2, 1);
        assertThat(source.begin()).contains(Instant.parse("2026-09-07T08:00:00Z"));
    }

    @Test
    void sendsALineWithoutATimeWithTheOneBefore() throws IOException {
        var source = source(EARLY, "not json", LATE);

        assertThat(source.lines()).extracting(TimedLine::json).containsExactly(EARLY, "not json", LATE);
    }

    @Test
    void passesOverBlankLinesButCountsThem() throws IOException {
        assertThat(source(EARLY, "", LATE).lines()).extracting(TimedLine::number).containsExactly(1, 3);
    }

    @Test
    void knowsAFileByItsContent() throws IOException {
        assertThat(source(EARLY).fingerprint()).isEqualTo(source(EARLY).fingerprint())
            .isNotEqualTo(source(EARLY, LATE).fingerprint());
    }

    @Test
    void hasNoBeginningWhereNoLineHasATime() throws IOException {
        assertThat(source("not json").begin()).isEmpty();
    }

    @Test
    void leadsTheDemoUpToItsEnd() {
        Instant end = Instant.parse("2026-11-22T12:00:00Z");

        var source = ReplaySource.demo(new DemoPlan(1, end, 4));

        assertThat(source.until()).isEqualTo(end);
        assertThat(source.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.at()).isBeforeOrEqualTo(end));
    }

    @Test
    void printsNothingOfALine() throws IOException {
        assertThat(source(EARLY).toString()).doesNotContain("subject");
    }

    private ReplaySource source(String... lines) throws IOException {
        return ReplaySource.file(Files.write(folder.resolve("replay.ndjson"), List.of(lines)));
    }

    private static String line(String answeredAt) {
        return "{\"subject\":\"ana\",\"unit\":\"a\",\"department\":\"b\",\"checkIn\":{\"answeredAt\":\"" + answeredAt
                + "\"}}";
    }

}
