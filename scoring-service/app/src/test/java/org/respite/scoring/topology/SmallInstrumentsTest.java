package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.checkin.Answer.Rating;
import org.respite.contract.checkin.Answer.Signs;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.ContextDrivers;
import org.respite.scoring.release.ReleasePolicy;

/** One question each: they change no figure but what operators let them. */
class SmallInstrumentsTest extends ClinicStreams {

    @Test
    void whatIsItsOwnersAloneMovesNoFigureAndNoCount() {
        var without = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        var with = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        Stream.of(CLINIC.person("north", 0), "newcomer").forEach(person -> {
            with.checkIn(CLINIC.small("north", person, "burnout-item/1", FORTNIGHT, Map.of("burnout", new Rating(5))));
            with.checkIn(CLINIC.small("north", person, "early-signs/1", FORTNIGHT,
                    Map.of("signs", new Signs(List.of("cynical", "irritable")))));
            with.checkIn(CLINIC.small("north", person, "time-off/1", FORTNIGHT,
                    Map.of("days", new Rating(0), "covered", new Rating(0))));
            // What an organisation has a licence for, and what it has worked out itself.
            with.checkIn(CLINIC.small("north", person, "bat-4/1", FORTNIGHT,
                    Map.of("item-1", new Rating(5), "item-2", new Rating(5))));
            with.checkIn(CLINIC.small("north", person, "bat-4-scores/1", FORTNIGHT, Map.of("total", new Rating(500))));
        });

        assertThat(figures(with)).isNotEmpty().isEqualTo(figures(without));
    }

    @Test
    void byDefaultFairnessIsInNoFigureEither() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        stream.checkIn(fairness(CLINIC.person("north", 0), 10));

        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext()).isNotEmpty()
            .extracting(TeamIndicatorReleased::series)
            .doesNotContain("driver.fairness", "driver.speakingUp");
    }

    @Test
    void operatorsMayHaveItReleasedForTwentyPeopleAndMore() {
        var stream = new StreamHarness(disk.resolve("fair"), noNoise,
                ReleasePolicy.of("default", new ContextDrivers(List.of("fairness", "speakingUp"))));
        open.add(stream);
        stream.tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        // Reversed: the fairest decisions are an index of 0, cut to −30.
        stream.checkIn(fairness(CLINIC.person("north", 0), 10));
        // Who answers this and not the core of the context does not count in it.
        stream.checkIn(fairness("newcomer", 0));

        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext())
            .filteredOn(cell -> cell.unit().equals("north+south") && cell.series().startsWith("driver."))
            .extracting(TeamIndicatorReleased::series, TeamIndicatorReleased::sum, TeamIndicatorReleased::count)
            .containsExactlyInAnyOrder(tuple("driver.fairness", -30L, 20L), tuple("driver.speakingUp", 0L, 20L));
    }

    private static CheckInAccepted fairness(String person, int answer) {
        return CLINIC.small("north", person, "fairness/1", FORTNIGHT, Map.of("fairness", new Rating(answer)));
    }

    private static List<List<Object>> figures(StreamHarness stream) {
        stream.publishes(FORTNIGHT + 1);
        return stream.releasedRecords()
            .stream()
            .map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value()))
            .map(cell -> List.<Object>of(cell.unit(), cell.cadence(), cell.period(), cell.series(), cell.outcome(),
                    String.valueOf(cell.sum()), String.valueOf(cell.count())))
            .toList();
    }

}
