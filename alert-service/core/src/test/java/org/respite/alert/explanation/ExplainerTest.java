package org.respite.alert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.explanation.Explanation.Onset;
import org.respite.alert.explanation.Explanation.Rank;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertReplay;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

class ExplainerTest {

    private static final String GROUP = Lakeside.CRISIS + "+" + Lakeside.OUTPATIENT;

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final Explainer explainer = new Explainer(UnitNames.of(lakeside.tree()));

    private final Map<String, UnitHistory> histories = new TreeMap<>();

    @Test
    void saysWhatRoseSinceAboutWhenHowSureAndHowLarge() {
        var alert = rise();

        var explanation = explain(alert);

        assertThat(explanation.text()).isEqualTo(
                "Strain in Crisis team rose about 21 points (95 % interval 11 to 32) over its own usual 40, since about the "
                        + "fortnight from 7 September 2026; the latest result is the third highest of its last 13. Chance "
                        + "alone shows as much about once in fifty years in a team. Nothing recent is published about "
                        + "drivers.");
        assertThat(explanation.onset()).isEqualTo(new Onset(70, java.time.LocalDate.parse("2026-09-07")));
        assertThat(explanation.rank()).isEqualTo(new Rank(3, 13));
        assertThat(explanation.decided()).hasSize(2);
    }

    @Test
    void saysTheSameShortenedToThoseWhoDoNotSeeThePage() {
        var alert = rise();
        block(35, "driver.workload", 78, 40);
        var open = alert.asOf(alert.revision() - 1);
        var explanation = explain(alert);

        assertThat(explainer.brief(open, unitRecord(alert))).isEqualTo(
                "Strain in Crisis team rose about 21 points (95 % interval 11 to 32) over its own usual 40, since "
                        + "about the fortnight from 7 September 2026. " + explanation.sure() + " "
                        + explanation.drivers().text());
        assertThat(explainer.brief(alert, unitRecord(alert))).endsWith("it has been unremarkable again.");
    }

    @Test
    void isReadInTenSeconds() {
        var alert = rise();
        block(35, "depersonalization", 42, 42);

        assertThat(explain(alert).text().split("\\s+")).hasSizeLessThanOrEqualTo(65);
    }

    @Test
    void staysAsItWasWhenMoreIsReleased() {
        var alert = rise();
        var then = explain(alert);
        take(lakeside.releases(80, 90, Step.NONE), 80);

        assertThat(explain(alert)).isEqualTo(then);
    }

    @Test
    void namesADriverOfTheGroupThatIsSurelyAboveItsOwnEarlierFigures() {
        var alert = rise();
        block(33, "driver.workload", 40, 40);
        block(34, "driver.workload", 40, 40);
        block(35, "driver.workload", 78, 76);

        var drivers = explain(alert).drivers();

        assertThat(drivers.text()).isEqualTo("Standing out in Crisis team and Outpatient: workload.");
        assertThat(drivers.comparisons()).isEqualTo(2);
        assertThat(drivers.standingOut()).singleElement()
            .satisfies(driver -> assertThat(driver.above()).singleElement()
                .satisfies(above -> assertThat(above.reference()).isEqualTo("own earlier")));
    }

    @Test
    void namesADriverThatIsSurelyAboveTheOrganisations() {
        var alert = rise();
        block(35, "driver.workload", 78, 40);

        assertThat(explain(alert).drivers().standingOut()).singleElement()
            .satisfies(driver -> assertThat(driver.above()).extracting(Drivers.Above::reference)
                .containsExactly("organisation"));
    }

    @Test
    void neverRanksNoise() {
        var alert = rise();
        block(34, "driver.workload", 40, 40);
        block(35, "driver.workload", 55, 42);
        block(35, "driver.say", 50, 42);

        var drivers = explain(alert).drivers();

        assertThat(drivers.text()).isEqualTo("No driver stands out beyond the noise.");
        assertThat(drivers.standingOut()).isEmpty();
        assertThat(drivers.comparisons()).isEqualTo(3);
    }

    @Test
    void aHighLevelBeganWhenItRoseOverTheLimit() {
        var alerts = take(IntStream.rangeClosed(60, 72)
            .mapToObj(fortnight -> lakeside.release(fortnight,
                    Map.of(Lakeside.CRISIS, fortnight < 64 ? 50 : 85, Lakeside.OUTPATIENT, 40, Lakeside.DAY, 40)))
            .flatMap(List::stream)
            .toList(), 60);

        var level = alerts.stream().filter(alert -> alert.finding() == Finding.LEVEL).findFirst().orElseThrow();

        assertThat(explain(level).text()).startsWith("Strain in Crisis team was about ")
            .contains(", high whatever is usual there, since about the fortnight from 15 June 2026;");
    }

    @Test
    void aFallInTurnoutIsToldInStepsOfTenAndNotAsAnAccusation() {
        var alerts = take(IntStream.rangeClosed(60, 71)
            .mapToObj(fortnight -> lakeside.answered(fortnight, fortnight < 66 ? 12 : 6))
            .flatMap(List::stream)
            .toList(), 60);

        assertThat(explain(alerts.getFirst()).text()).isEqualTo(
                "About 40 % of Crisis team answered in the four weeks up to 9 August 2026, after about 90 % in the quarter "
                        + "before; tired people stop answering. Chance alone shows as much less than once in ten years in "
                        + "a team. Nothing recent is published about drivers.");
    }

    private Alert rise() {
        return take(lakeside.releases(60, 79, new Step(70, 75, 25)), 60).getFirst();
    }

    private Explanation explain(Alert alert) {
        return explainer.explain(alert, unitRecord(alert));
    }

    private UnitRecord unitRecord(Alert alert) {
        var own = new TreeMap<>(histories);
        own.keySet().removeIf(unit -> !unit.contains(Lakeside.CRISIS));
        return new UnitRecord(alert.unit(), own, new TreeMap<>(),
                histories.getOrDefault("lakeside", UnitHistory.empty()));
    }

    private List<Alert> take(List<TeamIndicatorReleased> cells, int first) {
        var rebuild = new AlertReplay(DetectorSettings.standard(), "lakeside", first);
        cells.stream()
            .collect(Collectors.groupingBy(TeamIndicatorReleased::period, TreeMap::new, Collectors.toList()))
            .forEach((fortnight, released) -> {
                var byId = released.stream().collect(Collectors.toMap(TeamIndicatorReleased::id, cell -> cell));
                var verdicts = rebuild.take(new Release(ReleaseId.ofFortnight("lakeside", fortnight), byId),
                        java.util.Set.of());
                released.forEach(cell -> history(cell.unit()).fortnights()
                    .put(fortnight, new HistoryEntry(List.of(cell), verdicts.get(cell.unit()))));
            });
        return new ArrayList<>(rebuild.alerts());
    }

    private void block(int block, String series, int group, int whole) {
        add(lakeside.blockCell(GROUP, Level.UNIT, block, series, group));
        add(lakeside.blockCell("lakeside", Level.ORGANISATION, block, series, whole));
    }

    private void add(TeamIndicatorReleased cell) {
        assertThat(cell.cadence()).isEqualTo(Cadence.BLOCK);
        history(cell.unit()).blocks().merge(cell.period(), new HistoryEntry(List.of(cell), null), (known, more) -> {
            List<TeamIndicatorReleased> all = new ArrayList<>(known.cells());
            all.addAll(more.cells());
            return new HistoryEntry(all, null);
        });
    }

    private UnitHistory history(String unit) {
        return histories.computeIfAbsent(unit, first -> UnitHistory.empty());
    }

}
