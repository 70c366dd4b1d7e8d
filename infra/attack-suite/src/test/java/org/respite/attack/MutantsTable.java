package org.respite.attack;

import java.util.List;
import java.util.stream.Collectors;
import org.respite.attack.finding.Measurement;
import org.respite.attack.mutant.Mutant;

/** Which attack caught which mutant, by which figure. */
final class MutantsTable {

    private final StringBuilder text = new StringBuilder(
            "| fault | caught by | figures that went too far |\n|---|---|---|\n");

    void add(Mutant mutant, Attack attack, List<Measurement> tooFar) {
        String figures = tooFar.stream().map(Measurement::figure).collect(Collectors.joining("; "));
        text.append("| %s | %d %s | %s |\n".formatted(mutant.fault(), attack.number(), attack.attempt(), figures));
    }

    @Override
    public String toString() {
        return text.toString();
    }

}
