package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.contract.privacy.PrivacyPromise;

/**
 * An organisation at a glance.
 *
 * @param lastRelease absent before the first
 * @param nextPublication the fixed instant of the next release; absent while there is no
 * unit tree
 * @param whole the organisation itself; absent before the first release
 * @param departments with their units, by name
 * @param promise what all releases together tell about one person at most, by the policy
 * in force; absent while no release tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitsView(String organisation, @Nullable PeriodView lastRelease, @Nullable Instant nextPublication,
        @Nullable LevelView whole, List<DepartmentView> departments, @Nullable PrivacyPromise promise) {

    /** Before a unit tree has arrived. */
    static UnitsView nothingYet(String organisation) {
        return new UnitsView(organisation, null, null, null, List.of(), null);
    }

    /**
     * @param fortnight index, counted from Monday 2024-01-01
     * @param from first day
     * @param to last day
     */
    record PeriodView(int fortnight, LocalDate from, LocalDate to, Instant publishedAt) {
    }

    /**
     * @param reading absent while nothing was released about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartmentView(String id, String name, @Nullable LevelView reading, List<UnitView> units) {
    }

    /**
     * @param headcount people on the roster; absent while nothing was released about it,
     * and where that was withheld
     * @param reading absent while nothing was released about it
     * @param usual the unit's own usual level
     * @param rise what the open rise amounts to: {@code normal}, {@code watch},
     * {@code alert} or {@code high}
     * @param highLevel whether the level itself is flagged as high
     * @param hint what to know when reading the figures of so small a team
     * @param together with whom it is released as one; then it has no figures of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitView(String id, String name, @Nullable Integer headcount, @Nullable LevelView reading,
            @Nullable Double usual, @Nullable String rise, @Nullable Boolean highLevel, @Nullable String hint,
            @Nullable TogetherView together) {
    }

    /**
     * @param unit id under which the figures are found
     * @param note the same in words
     */
    record TogetherView(String unit, String note) {
    }

}
