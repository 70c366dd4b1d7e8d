package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.respite.contract.unit.Unit;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RosterStartupTest extends RosterBooks {

    @Test
    void aStoredTreeThatIsTooLargeIsToldOnceAndStopsNobodyElse(CapturedOutput output) {
        var huge = new Roster("huge", ZoneId.of("UTC"), UnitTree.EMPTY, Map.of());
        var update = new RosterUpdate(huge, BLOCK, true);
        update.units(IntStream.range(0, 20_000).mapToObj(i -> new Unit("unit-" + i, "Unit", "all")).toList());
        verifyEmpty(store.save(huge, update));
        placed(book(null, true), "ana", "crisis-team");

        var opening = new RosterStartup(unopened(null, true), TIMEOUT);
        opening.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(trees()).hasSize(2));
        assertThat(output).containsOnlyOnce("a unit tree cannot be published fault=\"20000 units");
        opening.stop();
    }

    @Test
    void noTreeBearsATimeThatMayBeWrong(CapturedOutput output) {
        placed(book(null, true), "ana", "crisis-team");
        doubt = Optional.of("the clock is ahead");
        var opening = new RosterStartup(unopened(null, true), TIMEOUT);
        opening.start();

        await().atMost(TIMEOUT).until(() -> output.getOut().contains("retrying fault=\"the clock is not confirmed"));
        assertThat(trees()).hasSize(1);
        doubt = Optional.empty();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(trees()).hasSize(2));
        opening.stop();
    }

    @Test
    void saysOnceThatTreesCannotBePublishedYetAndWhy(CapturedOutput output) {
        placed(book(null, true), "ana", "crisis-team");
        events.goesAwayAfter(0);
        var opening = new RosterStartup(unopened(null, true), TIMEOUT);
        opening.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(events.attempts()).isGreaterThanOrEqualTo(3));
        events.comesBack();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(output).contains("unit trees are published again"));

        assertThat(output)
            .containsOnlyOnce("unit trees cannot be published, retrying fault=\"the broker does not answer\"");
        opening.stop();
    }

}
