package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.detection.Condition;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

class UnitsAssemblerTest {

    private final Lakeside lakeside = new Lakeside("lakeside");

    private final UnitsAssembler unitsAssembler = new UnitsAssembler(lakeside.tree(), null, new TreeMap<>());

    @Test
    void showsTheTreeAndNoBandBeforeTheFirstRelease() {
        var view = unitsAssembler.at(Instant.parse("2026-09-10T08:00:00Z"));

        assertThat(view.departments()).extracting(UnitsView.DepartmentView::name)
            .containsExactly("Acute care", "Day care");
        assertThat(view.departments().getFirst().units()).extracting(UnitsView.UnitView::reading).containsOnlyNulls();
        assertThat(view.lastRelease()).isNull();
    }

    @Test
    void theNextPublicationIsTheFirstInstantStillToCome() {
        var published = Lakeside.publishedAt(69);

        assertThat(unitsAssembler.at(published.minusMillis(1)).nextPublication()).isEqualTo(published);
        assertThat(unitsAssembler.at(published).nextPublication()).isEqualTo(Lakeside.publishedAt(70));
    }

    @Test
    void showsTeamsReleasedAsOneByNameAndSaysSoOfEach() {
        var joint = Lakeside.CRISIS + "+" + Lakeside.OUTPATIENT;
        var cell = lakeside.cell(joint, Level.UNIT, 70, 45);
        var release = new Release(ReleaseId.ofFortnight("lakeside", 70), Map.of(cell.id(), cell));
        var verdict = new UnitVerdict(41, Condition.WATCH, false, SampleAlerts.FIGURES);

        var units = new UnitsAssembler(lakeside.tree(), release, new TreeMap<>(Map.of(joint, verdict)))
            .at(Instant.parse("2026-10-01T08:00:00Z"))
            .departments()
            .getFirst()
            .units();

        assertThat(units).extracting(UnitsView.UnitView::name)
            .containsExactly("Crisis team and Outpatient", "Crisis team", "Outpatient");
        assertThat(units.getFirst().rise()).isEqualTo("watch");
        assertThat(units.get(1).together())
            .isEqualTo(new UnitsView.TogetherView(joint, "released together with Outpatient"));
        assertThat(units.get(1).reading()).isNull();
    }

    @Test
    void nothingIsSaidOfTheSizeOfATeamWhoseFigureIsWithheld() {
        var cell = lakeside.cell(Lakeside.CRISIS, Level.UNIT, 70, null);
        var release = new Release(ReleaseId.ofFortnight("lakeside", 70), Map.of(cell.id(), cell));
        var verdict = new UnitVerdict(41, Condition.NORMAL, false, null);

        var crisis = new UnitsAssembler(lakeside.tree(), release, new TreeMap<>(Map.of(Lakeside.CRISIS, verdict)))
            .at(Instant.parse("2026-10-01T08:00:00Z"))
            .departments()
            .getFirst()
            .units()
            .getFirst();

        assertThat(cell.headcount()).isPositive();
        assertThat(crisis.reading()).extracting(LevelView::outcome).isEqualTo("withheld");
        assertThat(crisis.headcount()).isNull();
        assertThat(crisis.hint()).isNull();
    }

    @Test
    void aTeamWithoutADepartmentIsShownToo() {
        var tree = new UnitTreePublished("small", ZoneOffset.UTC, Instant.EPOCH, List.of(new Unit("one", "One", null)),
                new TreeMap<>());

        var departments = new UnitsAssembler(tree, null, new TreeMap<>()).at(Instant.parse("2026-10-01T08:00:00Z"))
            .departments();

        assertThat(departments).singleElement().satisfies(department -> {
            assertThat(department.name()).isEqualTo("Teams without a department");
            assertThat(department.units()).extracting(UnitsView.UnitView::name).containsExactly("One");
        });
    }

}
