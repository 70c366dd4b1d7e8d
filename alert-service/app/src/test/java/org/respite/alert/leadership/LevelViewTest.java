package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.detection.Condition;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.ContractJson;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

class LevelViewTest {

    private final Lakeside lakeside = new Lakeside("lakeside");

    @Test
    void showsTheDetectorsLevelWithItsInterval() {
        var verdict = new UnitVerdict(41, Condition.ALERT, false, SampleAlerts.FIGURES);

        var view = LevelView.of(lakeside.cell(Lakeside.CRISIS, Level.UNIT, 70, 45), verdict);

        assertThat(view).isEqualTo(new LevelView("published", 53.0, 46.7, 59.3, "medium", null));
    }

    @Test
    void saysWhyThereIsNothingAndShowsNoBand() {
        var verdict = new UnitVerdict(41, Condition.ALERT, false, null);

        var view = LevelView.of(lakeside.cell(Lakeside.CRISIS, Level.UNIT, 70, null), verdict);

        assertThat(ContractJson.MAPPER.writeValueAsString(view))
            .isEqualTo("{\"outcome\":\"withheld\",\"reason\":\"too few answers or too small a team\"}");
    }

}
