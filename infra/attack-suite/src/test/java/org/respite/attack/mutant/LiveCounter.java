package org.respite.attack.mutant;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.respite.attack.core.Metering;
import org.respite.attack.surface.Submission;

/** Counts check-ins by team while they come in. */
final class LiveCounter implements Metering {

    private final Map<String, Long> byTeam = new TreeMap<>();

    private final NewOnes newOnes = new NewOnes();

    @Override
    public String text(List<Submission> submissions) {
        newOnes.of(submissions).forEach(submission -> byTeam.merge(submission.team(), 1L, Long::sum));
        return byTeam.entrySet()
            .stream()
            .map(team -> "respite_check_ins_total{unit=\"" + team.getKey() + "\"} " + team.getValue() + "\n")
            .collect(Collectors.joining());
    }

}
