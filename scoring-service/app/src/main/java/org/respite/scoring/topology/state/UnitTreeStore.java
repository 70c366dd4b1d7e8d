package org.respite.scoring.topology.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.serde.SortableNumber;

/**
 * The unit trees of organisations. A period is released with the tree that stood at its
 * publication instant, even if releases run behind: what is released follows from the log
 * and not from when it was processed.
 *
 * <p>
 * Of the trees that are there for the same publications only the newest is kept, and none
 * that only fortnights could need that are released: at most one for each fortnight that
 * releases are behind, and one. A tree is read when something is released with it.
 */
public final class UnitTreeStore {

    private final KeyValueStore<String, UnitTree> store;

    private final CheckedClock clock;

    /**
     * Organisation → its trees, oldest first; what the store holds, without the trees.
     */
    private final Map<String, List<TreeInForce>> known = new HashMap<>();

    public UnitTreeStore(KeyValueStore<String, UnitTree> store, CheckedClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a tree. One that bears a time which only a wrong clock can show is taken as
     * of now, or it would outlast every tree that comes until then.
     * @param reached releases up to here may be over: a tree that comes behind it is in
     * force from then on, whatever time it bears
     */
    public void add(UnitTree tree, Optional<Instant> reached) {
        UnitTreePublished published = inTime(tree.published());
        Optional<Instant> late = reached.map(instant -> instant.plusMillis(1))
            .filter(published.publishedAt()::isBefore);
        if (late.isPresent() && isOutdated(published)) {
            return;
        }
        Instant since = late.orElse(published.publishedAt());
        String key = key(published.organisation(), since);
        List<TreeInForce> trees = of(published.organisation());
        store.put(key, new UnitTree(published));
        trees.removeIf(older -> older.key().equals(key));
        trees.add(TreeInForce.of(key, published.zone(), since));
        trees.sort((one, other) -> one.key().compareTo(other.key()));
    }

    private UnitTreePublished inTime(UnitTreePublished tree) {
        return clock.now()
            .filter(now -> Watermarks.isWrong(tree.publishedAt(), now))
            .map(now -> new UnitTreePublished(tree.organisation(), tree.zone(), afterAll(tree.organisation(), now),
                    tree.units(), tree.headcounts(), tree.leavers()))
            .orElse(tree);
    }

    /** Now, or just after the newest that is known. */
    private Instant afterAll(String organisation, Instant now) {
        List<TreeInForce> trees = of(organisation);
        Instant next = trees.isEmpty() ? now : since(trees.getLast().key()).plusMillis(1);
        return (next.isAfter(now) ? next : now).truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that comes again, behind its successors. */
    private boolean isOutdated(UnitTreePublished tree) {
        List<TreeInForce> trees = of(tree.organisation());
        return !trees.isEmpty() && tree.publishedAt().isBefore(read(trees.getLast()).publishedAt());
    }

    /**
     * The newest tree that was there at the fortnight's publication instant; if all are
     * newer, the oldest; empty if there is none.
     */
    public Optional<TreeInForce> inForce(String organisation, int fortnight) {
        List<TreeInForce> trees = of(organisation);
        return trees.reversed()
            .stream()
            .filter(tree -> tree.first() <= fortnight)
            .findFirst()
            .or(() -> trees.stream().findFirst());
    }

    public UnitTreePublished read(TreeInForce tree) {
        return store.get(tree.key()).published();
    }

    /**
     * Forgets the trees that nothing can need any more.
     * @param earliest no fortnight before this one will be released
     */
    public void forget(String organisation, int earliest) {
        List<TreeInForce> trees = of(organisation);
        List<TreeInForce> kept = new ArrayList<>();
        for (TreeInForce tree : trees.reversed()) {
            int needed = Math.max(tree.first(), earliest);
            if (kept.stream().noneMatch(newer -> newer.first() <= needed)) {
                kept.addFirst(tree);
            }
        }
        if (!trees.isEmpty() && kept.stream().allMatch(tree -> tree.first() > earliest)
                && !kept.contains(trees.getFirst())) {
            kept.addFirst(trees.getFirst());
        }
        trees.stream().filter(tree -> !kept.contains(tree)).map(TreeInForce::key).forEach(store::delete);
        known.put(organisation, kept);
    }

    private List<TreeInForce> of(String organisation) {
        return known.computeIfAbsent(organisation, this::stored);
    }

    private List<TreeInForce> stored(String organisation) {
        try (KeyValueIterator<String, UnitTree> found = store.prefixScan(organisation + "/", new StringSerializer())) {
            List<TreeInForce> trees = new ArrayList<>();
            found.forEachRemaining(
                    entry -> trees.add(TreeInForce.of(entry.key, entry.value.published().zone(), since(entry.key))));
            return trees;
        }
    }

    /**
     * What could not be kept is refused where it is read.
     * @throws ArithmeticException if the time is beyond what a clock can show
     * @throws java.time.DateTimeException the same
     */
    public static void requireUsable(UnitTreePublished tree) {
        TreeInForce.of(key(tree.organisation(), tree.publishedAt()), tree.zone(), tree.publishedAt());
    }

    /** Sorts by time: no id holds a slash, and times are written in equal length. */
    private static String key(String organisation, Instant since) {
        return organisation + "/" + SortableNumber.of(since.toEpochMilli());
    }

    private static Instant since(String key) {
        return Instant.ofEpochMilli(SortableNumber.read(key.substring(key.lastIndexOf('/') + 1)));
    }

}
