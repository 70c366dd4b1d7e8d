package org.respite.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.lifecycle.DetectionState.Subject;
import org.respite.alert.release.CellBatch;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.indicator.TeamIndicatorReleased;

class AlertDerivationTest {

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final AlertDerivation policy = new AlertDerivation(new OrganisationDetector(DetectorSettings.standard()));

    @Test
    void aRiseBecomesOneAlertWithAComputedId() {
        var occurrences = occurrences(lakeside.releases(60, 79, new Step(70, 75, 25)));

        var opened = occurrences.getFirst();
        assertThat(opened.change()).isEqualTo(Change.OPENED);
        assertThat(opened.alert()).isEqualTo("lakeside:crisis-team:rise:" + opened.fortnight());
        assertThat(occurrences).extracting(AlertTransition::alert).containsOnly(opened.alert());
        assertThat(occurrences).extracting(AlertTransition::severity).contains(Severity.HIGH);
        assertThat(occurrences.getLast().change()).isEqualTo(Change.RESOLVED);
        assertThat(occurrences.getLast().severity()).isNull();
    }

    @Test
    void aHighLevelIsAFindingOfItsOwnForTheListAndTheReview() {
        var cells = IntStream.rangeClosed(60, 66)
            .mapToObj(fortnight -> lakeside.release(fortnight,
                    Map.of(Lakeside.CRISIS, 80, Lakeside.OUTPATIENT, 40, Lakeside.DAY, 40)))
            .flatMap(List::stream)
            .toList();

        assertThat(occurrences(cells)).filteredOn(occurrence -> occurrence.finding() == Finding.LEVEL)
            .singleElement()
            .satisfies(occurrence -> {
                assertThat(occurrence.unit()).isEqualTo(Lakeside.CRISIS);
                assertThat(occurrence.severity()).isEqualTo(Severity.WATCH);
            });
    }

    @Test
    void anAlertExpiresWhenNothingIsPublishedAnyMore() {
        var cells = new ArrayList<>(lakeside.releases(60, 72, new Step(70, 75, 25)));
        IntStream.rangeClosed(73, 76)
            .forEach(fortnight -> cells
                .addAll(lakeside.release(fortnight, Map.of(Lakeside.OUTPATIENT, 50, Lakeside.DAY, 36))));

        var last = occurrences(cells).getLast();

        assertThat(last.change()).isEqualTo(Change.EXPIRED);
        assertThat(last.fortnight()).isEqualTo(76);
        assertThat(last.figures()).isNull();
    }

    @Test
    void aFallInTurnoutIsAFindingOfItsOwnInStepsOfTen() {
        var cells = IntStream.rangeClosed(60, 71)
            .mapToObj(fortnight -> lakeside.answered(fortnight, fortnight < 66 ? 12 : 6))
            .flatMap(List::stream)
            .toList();

        assertThat(occurrences(cells)).filteredOn(occurrence -> occurrence.finding() == Finding.PARTICIPATION)
            .singleElement()
            .satisfies(occurrence -> {
                assertThat(occurrence.alert()).isEqualTo("lakeside:crisis-team:participation:67");
                assertThat(occurrence.severity()).isEqualTo(Severity.WATCH);
                var figures = Objects.requireNonNull(occurrence.figures());
                assertThat(figures.usual()).isEqualTo(90);
                assertThat(figures.size()).isEqualTo(-50);
                assertThat(Math.round(figures.sizeLow()) % 10).isZero();
            });
    }

    @Test
    void remembersWhichAlertIsOpen() {
        var state = conclude(lakeside.releases(60, 73, new Step(70, 75, 25))).getLast().after();

        assertThat(state.open()).containsOnlyKeys(new Subject(Lakeside.CRISIS, Finding.RISE));
    }

    @Test
    void theSameReleasesGiveTheSameConclusions() {
        var cells = lakeside.releases(60, 79, new Step(70, 75, 25));

        assertThat(conclude(cells)).isEqualTo(conclude(cells));
    }

    private List<AlertTransition> occurrences(List<TeamIndicatorReleased> cells) {
        return conclude(cells).stream().flatMap(conclusion -> conclusion.occurrences().stream()).toList();
    }

    private List<DetectionResult> conclude(List<TeamIndicatorReleased> cells) {
        var releases = CellBatch.of(cells, Map.of()).releases();
        List<DetectionResult> conclusions = new ArrayList<>();
        var state = DetectionState.before("lakeside", cells.getFirst().period());
        for (int fortnight = cells.getFirst().period(); fortnight <= cells.getLast().period(); fortnight++) {
            var release = Objects.requireNonNull(releases.get(ReleaseId.ofFortnight("lakeside", fortnight)));
            conclusions.add(policy.draw(state, release, Set.of()));
            state = conclusions.getLast().after();
        }
        return conclusions;
    }

}
