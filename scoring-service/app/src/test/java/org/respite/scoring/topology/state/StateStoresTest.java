package org.respite.scoring.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.Test;

class StateStoresTest {

    @Test
    void changelogsOfWhatIsAboutSinglePeopleForgetWithinADay() {
        var aboutPeople = Set.of(StateStores.CONTRIBUTIONS, StateStores.WAITING_CHECK_INS, StateStores.TALLIES);

        assertThat(Stream.concat(StateStores.ofContributors().stream(), StateStores.ofOrganisations().stream())
            .filter(store -> aboutPeople.contains(store.name()))
            .map(StoreBuilder::logConfig)).hasSize(3)
            .allSatisfy(config -> assertThat(config).containsEntry("max.compaction.lag.ms", "86400000"));
    }

}
