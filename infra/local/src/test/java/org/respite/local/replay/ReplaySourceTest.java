package org.respite.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void keepsBackALineFromTheFuture() throws IOException {
        var source = source(LATE, EARLY, line("2036-01-15T08:00:00Z"));

        assertThat(source.lines()).extracting(TimedLine::json).containsExactly(EARLY, LATE);
        assertThat(source.outliers()).extracting(TimedLine::number).containsExactly(3);
    }

    @Test
    void keepsBackAFewLinesThatLieYearsBeforeAllOthers() throws IOException {
        var lines = Stream.concat(Stream.of(line("2001-01-01T08:00:00Z")), IntStream.range(0, 40).mapToObj(_ -> EARLY))
            .toArray(String[]::new);

        assertThat(source(lines).begin()).contains(Instant.parse("2026-09-07T08:00:00Z"));
        assertThat(source(lines).outliers()).extracting(TimedLine::number).containsExactly(1);
    }

    @Test
    void knowsAnOldFileFromAnOldLine() throws IOException {
        var lines = IntStream.range(0, 40)
            .mapToObj(day -> line("1996-%02d-%02dT08:00:00Z".formatted(1 + day / 20, 1 + day % 20)))
            .toArray(String[]::new);

        assertThat(source(lines).outliers()).isEmpty();
        assertThat(source(line("2001-01-01T08:00:00Z"), EARLY).outliers()).isEmpty();
    }

    private ReplaySource source(String... lines) throws IOException {
        return ReplaySource.file(Files.write(folder.resolve("replay.ndjson"), List.of(lines)),
                Instant.parse("2026-11-30T00:00:00Z"));
    }

    private static String line(String answeredAt) {
        return "{\"subject\":\"ana\",\"unit\":\"a\",\"department\":\"b\",\"checkIn\":{\"answeredAt\":\"" + answeredAt
                + "\"}}";
    }

}
