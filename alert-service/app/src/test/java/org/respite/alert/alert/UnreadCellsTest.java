package org.respite.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.Lakeside.Step;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;

/** Releases of which something cannot be read, by this version or at all. */
class UnreadCellsTest {

    private static final Step RISE = new Step(70, 75, 25);

    private static final Instant LONG_AGO = InMemoryDetection.NOW.minus(Duration.ofDays(7));

    private final Lakeside lakeside = new Lakeside("lakeside");

    @Test
    void aReleaseWithCellsNobodyCanReadIsJudgedWithoutThemAfterAWhileAndOnlyOnce() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var unread = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        service.receive(cells.stream().filter(cell -> !unread.contains(cell)).toList());
        service.cannotRead(61, 2, LONG_AGO.plusSeconds(1));
        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);

        service.cannotRead(61, 2, LONG_AGO);
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(62);
        assertThat(service.waiting()).isZero();
        assertThat(service.meters.counter("respite.releases.incomplete").count()).isEqualTo(1);
        var judged = service.image();
        service.receive(unread);
        service.unread.clear();
        service.conclude();
        assertThat(service.image()).isEqualTo(judged);
    }

    @Test
    void aClockThatIsOffSaysOfNoCellThatItHasBeenWaitedForLongEnough() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var unread = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        service.receive(cells.stream().filter(cell -> !unread.contains(cell)).toList());
        service.cannotRead(61, 2, LONG_AGO);
        service.doubt = "eight days ahead";

        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);

        service.doubt = null;
        service.conclude();
        assertThat(service.fortnight()).isEqualTo(62);
    }

    @Test
    void aCellThatIsSimplyMissingIsWaitedForHoweverManyCannotBeRead() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 62, Step.NONE);
        service.receive(cells.stream().filter(cell -> cell.period() != 61).toList());
        service.receive(cells.stream().filter(cell -> cell.period() == 61).skip(2).toList());
        service.cannotRead(61, 1, LONG_AGO);

        service.conclude();

        assertThat(service.fortnight()).isEqualTo(60);
        assertThat(service.waiting()).isEqualTo(2);
    }

    /**
     * A sender that is not sure sends twice, so each has a place and a note of its own.
     */
    @Test
    void aCellThatLiesOnTheTopicTwiceIsOneCell() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 62, Step.NONE);
        var late = cells.stream().filter(cell -> cell.period() == 61).limit(2).toList();
        var read = cells.stream().filter(cell -> cell.period() == 61).skip(2).findFirst().orElseThrow();
        service.receive(cells.stream().filter(cell -> !late.contains(cell)).toList());
        service.unread.addAll(List.of(InMemoryDetection.unread(late.getFirst().id(), 61, LONG_AGO),
                InMemoryDetection.unread(late.getFirst().id(), 61, LONG_AGO),
                InMemoryDetection.unread(read.id(), 61, LONG_AGO)));

        service.conclude();
        assertThat(service.fortnight()).isEqualTo(60);
        service.receive(late.subList(1, 2));
        service.conclude();

        assertThat(service.fortnight()).isEqualTo(62);
    }

    @Test
    void aReleaseOfWhichNothingCanBeReadIsPassedOver() {
        var service = new InMemoryDetection();
        var cells = lakeside.releases(60, 79, RISE);
        service.receive(cells.stream().filter(cell -> cell.period() != 72).toList());
        service.cannotRead(72, 6, LONG_AGO);

        service.conclude();

        assertThat(service.fortnight()).isEqualTo(79);
        assertThat(service.topic.events()).extracting(TeamAlertChanged::change)
            .startsWith(Change.OPENED)
            .endsWith(Change.RESOLVED);
    }

}
