package org.respite.alert.indicator;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.projection.StoredJson;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import tools.jackson.core.JacksonException;

/** Whatever is on the topics of cells and units, it is sorted, nothing is thrown. */
public final class ParsedRecordsFuzz {

    private ParsedRecordsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        kept(value);
        for (String topic : List.of(Topics.TEAM_INDICATORS, Topics.UNITS)) {
            var incoming = ParsedRecords.of(List.of(new ConsumerRecord<>(topic, 0, 0, "key", value)));
            int sorted = incoming.cells().size() + incoming.trees().size() + incoming.unreadable().size();
            if (sorted != 1) {
                throw new IllegalStateException("sorted: " + sorted + " (expected: 1)");
            }
        }
    }

    /** And so is what a store kept of them. */
    private static void kept(byte[] value) {
        try {
            var _ = StoredJson.read(value, TeamIndicatorReleased[].class);
        }
        catch (JacksonException refused) {
            // What readers of the store expect.
        }
    }

}
