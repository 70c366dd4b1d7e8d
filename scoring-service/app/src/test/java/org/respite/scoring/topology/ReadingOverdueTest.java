package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.respite.scoring.Catalogues;
import org.respite.scoring.release.ReleasePolicy;

/** A reader that stands still is seen long before a release would miss its answers. */
class ReadingOverdueTest extends ClinicStreams {

    private static final Instant START = CALENDAR.startOf(FORTNIGHT);

    @Test
    void tellsHowFarReadingIsBehindInQuartersOfAnHour() {
        var stream = stream().passes(START);
        assertThat(overdue(stream.passes(START.plus(Duration.ofMinutes(14))))).isZero();

        stream.offsets.committed = false;
        assertThat(overdue(stream.passes(START.plus(Duration.ofMinutes(29))))).isZero();
        assertThat(overdue(stream.passes(START.plus(Duration.ofMinutes(50))))).isEqualTo(30 * 60);
        stream.checkIns(CLINIC.everybody(FORTNIGHT));
        assertThat(overdue(stream)).as("whoever answers").isEqualTo(30 * 60);

        stream.offsets.committed = true;
        assertThat(overdue(stream.passes(START.plus(Duration.ofMinutes(51))).waits())).isZero();
    }

    @Test
    void oneThatNeverReadToTheEndIsBehindFromItsStart() {
        var stream = stream();
        stream.offsets.committed = false;

        assertThat(overdue(stream.passes(START.plus(Duration.ofMinutes(50))))).isEqualTo(30 * 60);
    }

    @Test
    void aCheckInThatWaitsMakesNoDifference() {
        var stream = new StreamHarness(disk.resolve("waiting"), noNoise, ReleasePolicy.standard(),
                Catalogues.without("daily-energy/1"));
        open.add(stream);
        stream.tree(CLINIC.tree()).checkIn(CLINIC.energy("north", "somebody", FORTNIGHT, 3));

        stream.publishes(FORTNIGHT);

        assertThat(stream.released()).isEmpty();
        assertThat(overdue(stream)).isZero();
    }

    private static double overdue(StreamHarness stream) {
        return stream.meters.get("respite.reading.overdue").timeGauge().value(TimeUnit.SECONDS);
    }

}
