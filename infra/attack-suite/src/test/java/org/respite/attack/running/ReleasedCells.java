package org.respite.attack.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/** The released topic, by organisation. For one thread. */
final class ReleasedCells implements AutoCloseable {

    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    private final Map<String, List<TeamIndicatorReleased>> byOrganisation = new HashMap<>();

    private final Records records;

    ReleasedCells(Map<String, String> access) {
        this.records = new Records(access, Topics.TEAM_INDICATORS);
    }

    List<TeamIndicatorReleased> of(String organisation) {
        records.more().forEach(record -> {
            var cell = EventType.TEAM_INDICATOR_RELEASED.read(record.value());
            byOrganisation.computeIfAbsent(cell.organisation(), _ -> new ArrayList<>()).add(cell);
        });
        return List.copyOf(byOrganisation.getOrDefault(organisation, List.of()));
    }

    /**
     * Waits until a period is there whole.
     * @throws IllegalStateException if it does not come
     */
    void await(String organisation, Cadence cadence, int period) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!isWhole(of(organisation).stream()
            .filter(cell -> cell.cadence() == cadence && cell.period() == period)
            .toList())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        organisation + ", " + cadence + " " + period + ": not released (expected: in good time)");
            }
            Pause.shortly();
        }
    }

    private static boolean isWhole(List<TeamIndicatorReleased> cells) {
        return !cells.isEmpty() && cells.size() >= cells.getFirst().of();
    }

    @Override
    public void close() {
        records.close();
    }

}
