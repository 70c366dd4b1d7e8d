package org.respite.alert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.respite.alert.detection.ParticipationEvent.Comparison;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class SentenceTest {

    @Test
    void saysHowMuchSinceWhenAndOverWhat() {
        assertThat(Sentence.of(AlertFacts.of(SampleAlerts.opened(70, Severity.ALERT), "Crisis team")))
            .isEqualTo("Since the fortnight from 7 September 2026 strain in Crisis team has been about 14 points "
                    + "(95 % interval 5 to 23) above the team's own usual level of 41.");
    }

    @Test
    void saysThatALevelIsHighWhateverIsUsual() {
        assertThat(Sentence
            .of(AlertFacts.of(SampleAlerts.opened("lakeside", 70, Severity.WATCH, Finding.LEVEL), "Night ward")))
            .isEqualTo("Strain in Night ward has been high, whatever is usual there, since the fortnight from "
                    + "7 September 2026: about 53 of 100 (95 % interval 47 to 59).");
    }

    @Test
    void saysHowItEnded() {
        var opened = SampleAlerts.opened(70, Severity.WATCH);

        assertThat(Sentence.of(AlertFacts.of(SampleAlerts.then(opened, 74, Change.RESOLVED), "Crisis team")))
            .isEqualTo("Strain in Crisis team gave reason to look from 7 September 2026 on; since the fortnight from "
                    + "2 November 2026 it has been unremarkable again.");
        assertThat(Sentence.of(AlertFacts.of(SampleAlerts.then(opened, 74, Change.EXPIRED), "Crisis team")))
            .endsWith("nothing has been published for too long to say how it is now.");
    }

    @Test
    void aFallInTurnoutIsNoAccusation() {
        var figures = new Comparison(80, 50, 30, -2).beside(SampleAlerts.FIGURES);

        assertThat(Sentence.of(AlertFacts
            .of(SampleAlerts.opened("lakeside", 71, Severity.WATCH, Finding.PARTICIPATION, figures), "Crisis team")))
            .isEqualTo("In the four weeks up to 4 October 2026 about 50 % of Crisis team answered, after about 80 % in "
                    + "the quarter before. Tired people stop answering: ask what would help, not who.");
    }

    @Test
    void saysAsMuchOfAnAlertKnownFromTheTopicAlone() {
        var opened = SampleAlerts.opened(70, Severity.ALERT);

        assertThat(Sentence.of(AlertFacts.of(opened.event(), "Crisis team")))
            .isEqualTo(Sentence.of(AlertFacts.of(opened, "Crisis team")));
        assertThat(Sentence.of(AlertFacts.of(SampleAlerts.then(opened, 74, Change.RESOLVED).event(), "Crisis team")))
            .isEqualTo("Strain in Crisis team gave reason to look from 7 September 2026 on; this is closed.");
    }

    @Test
    void neverGivesAFigureWithoutItsInterval() {
        for (Finding finding : new Finding[] { Finding.RISE, Finding.LEVEL }) {
            assertThat(Sentence.of(AlertFacts.of(SampleAlerts.opened("lakeside", 70, Severity.HIGH, finding), "x")))
                .contains("95 % interval");
        }
    }

}
