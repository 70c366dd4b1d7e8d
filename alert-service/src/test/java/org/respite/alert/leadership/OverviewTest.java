package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;

class OverviewTest {

    private final Overview overview = new Overview(new Lakeside("lakeside").tree(), null, new TreeMap<>());

    @Test
    void showsTheTreeAndNoBandBeforeTheFirstRelease() {
        var view = overview.at(Instant.parse("2026-09-10T08:00:00Z"));

        assertThat(view.departments()).extracting(UnitsView.DepartmentView::name)
            .containsExactly("Acute care", "Day care");
        assertThat(view.departments().getFirst().units()).extracting(UnitsView.UnitView::reading).containsOnlyNulls();
        assertThat(view.lastRelease()).isNull();
    }

    @Test
    void theNextPublicationIsTheFirstInstantStillToCome() {
        var published = Lakeside.publishedAt(69);

        assertThat(overview.at(published.minusMillis(1)).nextPublication()).isEqualTo(published);
        assertThat(overview.at(published).nextPublication()).isEqualTo(Lakeside.publishedAt(70));
    }

}
