package org.respite.scoring.topology.serde;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.contribution.SeriesGroup;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ScoredItem;

/**
 * The series and ranges that everything kept in {@link ContributorFormat2} was scored
 * with. Never to be brought up to date: it says what was, not what is.
 */
final class FirstCatalogue {

    static final SeriesGroup FORTNIGHTLY = new SeriesGroup(List.of("emotionalExhaustion"), List.of());

    private static final List<String> CONTEXT = List.of("depersonalization", "personalAccomplishment");

    private static final String DAILY = "daily-energy/1";

    private static final String WEEKLY = "weekly-reflection/1";

    private static final Map<ItemKey, ScoredItem> ITEMS = Stream
        .of(item(DAILY, "energy", "emotionalExhaustion", 9), item(DAILY, "sleep", "driver.sleep", 4),
                item(WEEKLY, "drained", "emotionalExhaustion", 10), item(WEEKLY, "presence", "depersonalization", 10),
                item(WEEKLY, "fulfilment", "personalAccomplishment", 10),
                item(WEEKLY, "workload", "driver.workload", 10), item(WEEKLY, "say", "driver.say", 10),
                item(WEEKLY, "roleClarity", "driver.roleClarity", 10),
                item(WEEKLY, "supervision", "driver.supervision", 10),
                item(WEEKLY, "documentation", "driver.documentation", 10),
                item(WEEKLY, "offHours", "driver.offHours", 7), item(WEEKLY, "caseload", "driver.caseload", 200),
                item(WEEKLY, "exercise", "driver.exercise", 7), item(WEEKLY, "people", "driver.people", 4))
        .collect(Collectors.toUnmodifiableMap(ScoredItem::key, item -> item));

    private FirstCatalogue() {
    }

    private static ScoredItem item(String instrument, String item, String series, int range) {
        return new ScoredItem(new ItemKey(instrument, item), series, range);
    }

    static @Nullable ScoredItem item(ItemKey key) {
        return ITEMS.get(key);
    }

    /** The context of a block with these optional series. */
    static SeriesGroup context(List<String> optional) {
        return new SeriesGroup(CONTEXT, optional);
    }

}
