package org.respite.alert.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.alert.DetectionRuns;
import org.respite.contract.ContractJson;
import org.respite.contract.indicator.TeamIndicatorReleased;

class RecomputeTest {

    private static final String ALERT = "lakeside:crisis-team:rise:71";

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final List<TeamIndicatorReleased> released = lakeside.releases(60, 79, new Step(70, 75, 25));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path cells;

    private Path alerts;

    @BeforeEach
    void publish() throws IOException {
        cells = file("cells.ndjson", lines(released));
        alerts = file("alerts.ndjson", lines(DetectionRuns.alertsOf(released)));
    }

    @Test
    void whatTheServicePublishedIsFoundAgain() {
        assertThat(run(cells.toString(), "--against=" + alerts)).isZero();
        assertThat(printed()).matches("identical: \\d+ changes\\R").doesNotContain(" 0 ");
    }

    @Test
    void theOrderOfCellsDoesNotMatter() throws IOException {
        List<TeamIndicatorReleased> shuffled = new ArrayList<>(released);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(run(file("shuffled.ndjson", lines(shuffled)).toString(), "--against=" + alerts)).isZero();
    }

    @Test
    void aChangedDigitInACellIsFound() throws IOException {
        var text = Files.readString(cells);
        // The crisis team's sum in fortnight 71.
        var line = text.lines()
            .filter(each -> each.contains("\"crisis-team\"") && each.contains("\"period\":71,"))
            .findFirst()
            .orElseThrow();
        var forged = line.replace("\"sum\":312", "\"sum\":311");
        assertThat(forged).isNotEqualTo(line);

        int exit = run(file("forged.ndjson", text.replace(line, forged)).toString(), "--against=" + alerts);

        assertThat(exit).isEqualTo(1);
        assertThat(printed()).contains("size published ", ", recomputed ");
    }

    @Test
    void aPublishedAlertThatCellsDoNotGiveIsFound() throws IOException {
        var steady = file("steady.ndjson", lines(lakeside.releases(60, 79, Step.NONE)));

        assertThat(run(steady.toString(), "--against=" + alerts)).isEqualTo(1);
        assertThat(printed()).contains("published as opened, not recomputed");
    }

    @Test
    void anAlertThatWasNotPublishedIsFound() throws IOException {
        var none = file("none.ndjson", "");

        assertThat(run(cells.toString(), "--against=" + none)).isEqualTo(1);
        assertThat(printed()).contains("recomputed as opened, not published");
    }

    @Test
    void whatPeopleDidIsPassedOver() throws IOException {
        var opened = Files.readString(alerts).lines().findFirst().orElseThrow();
        var acknowledged = opened.replace("\"opened\"", "\"acknowledged\"")
            .replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2026-10-15T08:00:00Z\"");

        var both = file("both.ndjson", Files.readString(alerts) + acknowledged + "\n");

        assertThat(run(cells.toString(), "--against=" + both)).isZero();
    }

    @Test
    void saysEveryStepAndWhy() {
        assertThat(run(cells.toString(), "--unit=crisis-team")).isZero();
        assertThat(printed()).startsWith("lakeside: 20 fortnights, ")
            .contains("opened ", "resolved ", " over usual ", ", z ")
            .contains("a rise opens at z 1.65 (watch), 2.25 (alert), 2.80 (high, if surely 5 points), from 3 points on")
            .contains("Strain in crisis-team rose about ");
    }

    @Test
    void readsStandardInputAndPrintsJson() {
        int exit = Recompute.run(List.of("-", "--json"), new ByteArrayInputStream(bytes(lines(released))),
                stream(printed), stream(complained));

        assertThat(exit).isZero();
        var alert = ContractJson.MAPPER.readTree(printed().lines().findFirst().orElseThrow());
        assertThat(alert.get("alert").asString()).startsWith("lakeside:crisis-team:rise:");
        assertThat(alert.get("history").size()).isPositive();
        assertThat(alert.get("explanation").get("decided").size()).isEqualTo(2);
    }

    @Test
    void showsOnlyTheAlertAskedFor() {
        assertThat(run(cells.toString(), "--alert=" + ALERT + "0")).isZero();
        assertThat(printed()).isEqualTo("lakeside: 20 fortnights, 0 alerts" + System.lineSeparator());
    }

    @Test
    void namesTheLineThatIsNoCell() throws IOException {
        var poisoned = file("poisoned.ndjson", lines(released.subList(0, 2)) + "{\"unit\":7}\n");

        assertThat(run(poisoned.toString())).isEqualTo(2);
        assertThat(complained()).startsWith(poisoned + " line 3: not a TeamIndicatorReleased: ");
    }

    @Test
    void namesTheReleaseThatLacksACell() throws IOException {
        var lacking = file("lacking.ndjson", lines(released.subList(0, released.size() - 1)));

        assertThat(run(lacking.toString())).isEqualTo(2);
        assertThat(complained()).contains("line 115: lakeside fortnight 79: 5 cells in all (expected: 6)");
    }

    @Test
    void namesACellThatWasReleasedTwice() throws IOException {
        var twice = Stream.concat(released.stream(),
                Stream.of(lakeside.cell(Lakeside.CRISIS, TeamIndicatorReleased.Level.UNIT, 60, 99)));

        assertThat(run(file("twice.ndjson", lines(twice.toList())).toString())).isEqualTo(2);
        assertThat(complained()).contains(
                "line 121: lakeside/crisis-team/fortnight/60/emotionalExhaustion: contradicts an earlier line (expected: released once)");
    }

    @Test
    void namesAFortnightThatIsMissing() throws IOException {
        var gap = released.stream().filter(cell -> cell.period() != 65).toList();

        assertThat(run(file("gap.ndjson", lines(gap)).toString())).isEqualTo(2);
        assertThat(complained()).contains("lakeside fortnight 65: no cells (expected: every fortnight from 60 to 79)");
    }

    @Test
    void saysWhatItExpectsToBeAskedFor() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "--colour")).isEqualTo(2);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(complained()).contains("CELLS: 0 files (expected: one)", "--colour: unknown", "usage: recompute",
                "none: cannot be read (NoSuchFileException)");
    }

    private int run(String... arguments) {
        return Recompute.run(List.of(arguments), new ByteArrayInputStream(new byte[0]), stream(printed),
                stream(complained));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String lines(List<?> objects) {
        return IntStream.range(0, objects.size())
            .mapToObj(i -> ContractJson.MAPPER.writeValueAsString(objects.get(i)) + "\n")
            .collect(java.util.stream.Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

}
