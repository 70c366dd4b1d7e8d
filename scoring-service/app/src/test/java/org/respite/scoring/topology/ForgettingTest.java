package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.topology.state.ContributorStore.FORMAT_KEY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.state.StateStores;

/** What is destroyed, and when. */
class ForgettingTest extends ClinicStreams {

    @Test
    void keysAndTalliesAreDestroyedADayAfterPublication() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var published = CALENDAR.publishedAt(FORTNIGHT);

        stream.passes(published.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(noNoise.destroyed).isEmpty();
        assertThat(stream.store(StateStores.TALLIES)).isNotEmpty();

        stream.passes(published.plus(Duration.ofHours(24)));
        assertThat(noNoise.destroyed).containsExactly(FORTNIGHT);
        assertThat(stream.<HistogramKey, Object>store(StateStores.TALLIES).keySet()).isNotEmpty()
            .allMatch(key -> key.period().cadence() == Cadence.BLOCK);

        stream.publishes(FORTNIGHT + 1).passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofHours(24)));
        assertThat(noNoise.destroyed).containsExactly(FORTNIGHT, FORTNIGHT + 1);
        assertThat(stream.store(StateStores.TALLIES)).isEmpty();
    }

    @Test
    void anOrganisationWhoseKeyIsGoneStandsStillAndSaysSo() {
        var keys = keys();
        keys.forWindow(CLINIC.id(), FORTNIGHT);
        keys.destroyThrough(CLINIC.id(), FORTNIGHT);
        var stream = stream(keys).tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        assertThat(stream.publishes(FORTNIGHT).publishes(FORTNIGHT + 1).released()).isEmpty();
        assertThat(stream.count("respite.release.stops")).isOne();
    }

    @Test
    void nothingOfAPersonIsKeptLongerThanTwoWeeksAfterTheirBlock() {
        int last = (FORTNIGHT / 2) * 2 + 1;
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        stream.passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(13)));
        assertThat(stream.<ContributorKey, Object>store(StateStores.CONTRIBUTIONS).keySet()).contains(FORMAT_KEY)
            .hasSize(1 + 20 + 20);

        stream.checkIns(CLINIC.everybody(last + 1)).passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(15)));
        assertThat(stream.<ContributorKey, Object>store(StateStores.CONTRIBUTIONS).keySet()).hasSize(1 + 20 + 20)
            .allMatch(key -> key.block() == (last + 1) / 2 || key.equals(FORMAT_KEY));
    }

}
