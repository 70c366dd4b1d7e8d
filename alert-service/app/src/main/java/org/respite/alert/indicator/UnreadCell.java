package org.respite.alert.indicator;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.respite.alert.projection.PutAside;
import org.respite.alert.release.CellValidation;
import org.respite.alert.release.ReleaseId;
import org.respite.contract.EnumWord;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * A released cell that cannot be read, as of a newer version, but is named by its
 * record's headers.
 *
 * @param id as its headers say, such as {@code TeamIndicatorReleased.id()}
 * @param release it belongs to
 * @param publishedAt as its headers say; when it was put aside, if they do not
 * @param since when it was put aside
 */
public record UnreadCell(String id, ReleaseId release, Instant publishedAt, Instant since) {

    /** Organisation, unit, cadence, period, series. */
    private static final int PARTS = 5;

    static Optional<UnreadCell> of(PutAside aside) {
        var id = aside.event();
        if (!aside.topic().equals(Topics.TEAM_INDICATORS) || id == null) {
            return Optional.empty();
        }
        var publishedAt = Objects.requireNonNullElse(aside.happenedAt(), aside.since());
        return releaseIn(id).map(release -> new UnreadCell(id, release, publishedAt, aside.since()));
    }

    private static Optional<ReleaseId> releaseIn(String event) {
        var parts = event.split("/", -1);
        if (parts.length != PARTS || !CellValidation.id(parts[0]) || !parts[3].matches("-?\\d{1,6}")) {
            return Optional.empty();
        }
        int period = Integer.parseInt(parts[3]);
        return Arrays.stream(Cadence.values())
            .filter(cadence -> EnumWord.of(cadence).equals(parts[2]) && CellValidation.period(period))
            .map(cadence -> new ReleaseId(parts[0], cadence, period))
            .findFirst();
    }

}
