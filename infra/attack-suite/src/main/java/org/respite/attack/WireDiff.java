package org.respite.attack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;

/** Compares what was released, byte by byte. */
final class WireDiff {

    private WireDiff() {
    }

    /** How many records changed, appeared or went between two looks. */
    static long changes(List<TeamIndicatorReleased> before, List<TeamIndicatorReleased> after) {
        int common = Math.min(before.size(), after.size());
        long changed = IntStream.range(0, common)
            .filter(i -> !Arrays.equals(bytes(before.get(i)), bytes(after.get(i))))
            .count();
        return changed + Math.abs(before.size() - after.size());
    }

    /**
     * What is on the wire, its unit's id blanked and the padding at the end evened out,
     * the whole being as long as ever.
     */
    static String withoutUnit(TeamIndicatorReleased cell) {
        var wire = new String(bytes(cell), StandardCharsets.UTF_8);
        return wire.length() + wire.stripTrailing().replace("\"" + cell.unit() + "\"", "\"\"");
    }

    static byte[] bytes(TeamIndicatorReleased cell) {
        return EventType.TEAM_INDICATOR_RELEASED.write(cell);
    }

}
