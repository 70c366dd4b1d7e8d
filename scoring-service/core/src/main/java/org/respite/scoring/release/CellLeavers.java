package org.respite.scoring.release;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * Who is on a fortnight's roster and gone before its end, as the tree tells. No gate
 * knows of them: a block's rosters stay as it began with them.
 */
record CellLeavers(Map<String, Integer> byTeam, UnitHierarchy hierarchy) {

    private static final Pattern JOINT = Pattern.compile(Pattern.quote(Ids.JOINT));

    static CellLeavers of(Period period) {
        return new CellLeavers(
                period.policy().cadence() == Cadence.FORTNIGHT ? period.tree().leaversIn(period.index()) : Map.of(),
                UnitHierarchy.of(period.tree()));
    }

    /**
     * Of all the cell's teams; absent where there are none, no more than its headcount.
     */
    @Nullable Integer of(Cell cell) {
        if (byTeam.isEmpty()) {
            return null;
        }
        int leavers = teams(cell).mapToInt(team -> byTeam.getOrDefault(team, 0)).reduce(0, Math::addExact);
        return leavers == 0 ? null : Integer.valueOf(Math.min(leavers, cell.headcount()));
    }

    private Stream<String> teams(Cell cell) {
        return switch (cell.level()) {
            case UNIT -> Arrays.stream(JOINT.split(cell.unit()));
            case DEPARTMENT -> hierarchy.teams()
                .entrySet()
                .stream()
                .filter(team -> team.getValue().equals(cell.unit()))
                .map(Map.Entry::getKey);
            case ORGANISATION -> hierarchy.teams().keySet().stream();
        };
    }

}
