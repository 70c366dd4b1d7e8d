package org.respite.alert.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.release.Release;
import org.respite.alert.release.ReleaseId;

class RecentReleasesTest {

    private static final int MORE_THAN_FIT = 40_000;

    private static final ReleaseId ID = ReleaseId.ofFortnight("lakeside", 70);

    private final RecentReleases recent = new RecentReleases();

    private final Lakeside lakeside = new Lakeside("lakeside");

    @Test
    void knowsAReleaseUntilSomebodyElseAddsToIt() {
        recent.note(Release.empty(ID), 0);
        recent.add(ID, lakeside.release(70, Map.of()).subList(0, 2));

        assertThat(recent.find(ID, 1)).hasValueSatisfying(release -> assertThat(release.cells()).hasSize(2));
        assertThat(recent.find(ID, 2)).isEmpty();
        assertThat(recent.find(ID, null)).isEmpty();
    }

    @Test
    void doesNotTakeAPartForTheWhole() {
        recent.add(ID, lakeside.release(70, Map.of()).subList(0, 2));

        assertThat(recent.among(List.of(ID))).isEmpty();
    }

    @Test
    void whatIsCompleteGrowsNoMoreAndMakesRoom() {
        recent.note(Release.empty(ID), 0);
        recent.add(ID, lakeside.release(70, Map.of()));

        assertThat(recent.among(List.of(ID))).isEmpty();
    }

    @Test
    void letsSomeGoWhenThereAreTooMany() {
        var ids = IntStream.range(0, MORE_THAN_FIT)
            .mapToObj(number -> ReleaseId.ofFortnight("o" + number, 70))
            .toList();

        ids.forEach(id -> recent.note(Release.empty(id), 0));

        assertThat(recent.among(ids)).hasSizeBetween(1, MORE_THAN_FIT - 1).contains(ids.getLast());
    }

}
