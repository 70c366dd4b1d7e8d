package org.respite.attack.mutant;

import java.util.List;
import org.respite.attack.core.Metering;
import org.respite.attack.core.Records;
import org.respite.attack.surface.Submission;

/** Counts the bytes of all check-ins, of which an answer of two digits has one more. */
final class UnpaddedBytes implements Metering {

    private final NewOnes newOnes = new NewOnes();

    private long bytes;

    @Override
    public String text(List<Submission> submissions) {
        bytes += newOnes.of(submissions).stream().mapToInt(Records::dataLengthOf).sum();
        return "kafka_producer_topic_byte_total{topic=\"respite.check-ins.v1\"} " + bytes + "\n";
    }

}
