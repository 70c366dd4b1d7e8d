package org.respite.local.runner;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.respite.local.replay.Checkpoint;
import org.respite.local.replay.Replay;

/** What a replay has brought, in words. */
final class Report {

    private Report() {
    }

    /** Lines that were not sent, if there are any. */
    static Stream<String> ofOutliers(int outliers) {
        return outliers == 0 ? Stream.of() : Stream.of("  %,d not sent: %s".formatted(outliers, Replay.WHY_OUTLIERS));
    }

    static Stream<String> of(Checkpoint replayed, int fortnights, Duration took) {
        var first = "%,d check-ins in %d s: %,d taken, %,d of them counted, %,d refused; %d fortnights released"
            .formatted(replayed.sent(), took.toSeconds(), replayed.accepted(), replayed.counted(),
                    replayed.sent() - replayed.accepted(), fortnights);
        var reasons = replayed.refused()
            .entrySet()
            .stream()
            .map(refused -> "  %,d refused: %s".formatted(refused.getValue(), refused.getKey()));
        return Stream.concat(Stream.of(first), reasons);
    }

    static Stream<String> of(List<LeadersView.Finding> findings) {
        long open = findings.stream().filter(LeadersView.Finding::isOpen).count();
        var first = "%d alerts: %d open, %d over".formatted(findings.size(), open, findings.size() - open);
        return Stream.concat(Stream.of(first), findings.stream()
            .map(finding -> "  %-9s %-6s %s".formatted(finding.state(), finding.severity(), finding.sentence())));
    }

}
