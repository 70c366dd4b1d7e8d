package org.respite.scoring.topology;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.topology.Reading.UnitTree;

/**
 * The unit trees of organisations. A period is released with the tree that stood at its
 * publication instant, even if releases run behind: what is released follows from the log
 * and not from when it was processed.
 */
record UnitTrees(KeyValueStore<String, UnitTree> store) {

    void add(UnitTree tree) {
        store.put(key(tree.published()), tree);
    }

    /**
     * The newest tree published by the fortnight's publication instant; if all are newer,
     * the oldest; empty if there is none.
     */
    Optional<UnitTreePublished> inForce(String organisation, int fortnight) {
        List<UnitTreePublished> trees = of(organisation).stream().map(entry -> entry.value.published()).toList();
        return trees.reversed()
            .stream()
            .filter(tree -> !tree.publishedAt().isAfter(new ReportingCalendar(tree.zone()).publishedAt(fortnight)))
            .findFirst()
            .or(() -> trees.stream().findFirst());
    }

    /** Forgets the trees before the one in force: no later period can need them. */
    void forgetBefore(UnitTreePublished inForce) {
        String kept = key(inForce);
        of(inForce.organisation()).stream()
            .map(entry -> entry.key)
            .filter(key -> key.compareTo(kept) < 0)
            .forEach(store::delete);
    }

    private List<KeyValue<String, UnitTree>> of(String organisation) {
        try (KeyValueIterator<String, UnitTree> found = store.prefixScan(organisation + "/", new StringSerializer())) {
            return Entries.of(found);
        }
    }

    /**
     * Sorts by time: no id holds a slash, and times are written in equal length.
     * @throws ArithmeticException if the time is beyond what a clock can show
     */
    static String key(UnitTreePublished tree) {
        return tree.organisation() + "/" + SortableNumber.of(tree.publishedAt().toEpochMilli());
    }

}
