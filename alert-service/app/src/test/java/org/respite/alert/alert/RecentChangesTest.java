package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class RecentChangesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final RecentChanges changes = new RecentChanges();

    @Test
    void tellsWhatWasPublishedAfterAChangeWhateverTheOrderItWasReadIn() {
        add(3, 10);
        add(1, 0);
        add(2, 5);

        assertThat(since(1)).contains(List.of(change(2).id(), change(3).id()));
        assertThat(since(3)).contains(List.of());
        assertThat(since(9)).isEmpty();
    }

    @Test
    void tellsAgainWhatWasPublishedAtNearlyTheSameTime() {
        changes.add(change(1), 0, NOON);
        changes.add(change(2), 1, NOON.plusSeconds(30));

        assertThat(since(2)).contains(List.of(change(1).id()));
    }

    @Test
    void remembersSoManyAndKnowsThatItForgot() {
        IntStream.rangeClosed(1, RecentChanges.MAX_CHANGES + 1).forEach(each -> add(each, 2 * each));

        assertThat(since(1)).isEmpty();
        assertThat(since(2)).isEmpty();
        assertThat(since(4)).hasValueSatisfying(known -> assertThat(known).hasSize(RecentChanges.MAX_CHANGES - 3));
    }

    @Test
    void aRepeatChangesNothing() {
        add(1, 0);
        add(2, 5);
        add(2, 7);

        assertThat(since(1)).hasValueSatisfying(known -> assertThat(known).hasSize(1));
    }

    @Test
    void tellsWhatIsReadLaterWhateverTheClockOfItsPublisherSays() {
        add(1, 0);
        changes.add(change(2), RecentChanges.ANY, NOON.minus(Duration.ofMinutes(10)));
        changes.add(change(3), RecentChanges.ANY, NOON.minus(Duration.ofMinutes(9)));

        assertThat(since(1)).contains(List.of(change(2).id(), change(3).id()));
        assertThat(since(3)).hasValueSatisfying(known -> assertThat(known).contains(change(2).id()));
    }

    @Test
    void tellsWhatStandsBehindItInItsPartition() {
        changes.add(change(1), 0, NOON);
        changes.add(change(2), 0, NOON.minus(Duration.ofMinutes(10)));
        changes.add(change(3), 1, NOON.minus(Duration.ofMinutes(10)));

        assertThat(since(1)).contains(List.of(change(2).id()));
    }

    private Optional<List<String>> since(int fortnight) {
        return changes.since(change(fortnight).alert(), 1)
            .map(known -> known.stream().map(TeamAlertChanged::id).toList());
    }

    private void add(int fortnight, int minutes) {
        changes.add(change(fortnight), fortnight, NOON.plus(Duration.ofMinutes(minutes)));
    }

    private static TeamAlertChanged change(int fortnight) {
        return SampleAlerts.opened(fortnight, Severity.WATCH).event();
    }

}
