package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.respite.scoring.contribution.Contribution;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.contribution.ItemTally;
import org.respite.scoring.contribution.KnownCheckIn;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;

/**
 * Reads what the version before wrote: a contributor's block with all check-ins in one
 * value. What it had sent is not in there; it follows from the answers and the catalogue
 * of then.
 *
 * @param block what all check-ins add up to
 * @param checkIns each by its id
 */
public record ContributorFormat2(ContributorBlock block, SequencedMap<UUID, KnownCheckIn> checkIns) {

    public static final byte FORMAT = 2;

    public static final BinarySerde<ContributorFormat2> SERDE = new BinarySerde<>((_, _) -> {
        throw new UnsupportedOperationException("format 2 is only read");
    }, ContributorFormat2::read);

    private static ContributorFormat2 read(DataInputStream from) throws IOException {
        RangeCheck.require("format", from.readByte(), FORMAT, FORMAT);
        String unit = from.readUTF();
        List<String> optional = readOptional(from);
        SequencedMap<UUID, KnownCheckIn> checkIns = new LinkedHashMap<>();
        readErased(from, checkIns);
        SortedSet<Integer> closed = readClosed(from);
        SortedMap<Integer, SortedMap<ScoredItem, ItemTally>> items = readFortnights(from);
        Map<Integer, Integer> counts = readCounted(items, from, checkIns);
        return new ContributorFormat2(
                sending(ContributorBlock.of(unit, optional), checkIns.size(), closed, contributions(items, counts)),
                checkIns);
    }

    private static ContributorBlock sending(ContributorBlock fresh, int checkIns, SortedSet<Integer> closed,
            SortedMap<Integer, Contribution> fortnights) {
        var block = new ContributorBlock(fresh.unit(), fresh.optional(), checkIns, closed, fortnights, fresh.sent());
        for (int fortnight : fortnights.keySet()) {
            block = block.sending(fortnight, block.indices(fortnight, FirstCatalogue.FORTNIGHTLY));
        }
        return block.sending(block.indices(FirstCatalogue.context(block.optional())));
    }

    /** A fortnight without check-ins was not written. */
    private static SortedMap<Integer, Contribution> contributions(
            SortedMap<Integer, SortedMap<ScoredItem, ItemTally>> items, Map<Integer, Integer> counts)
            throws IOException {
        SortedMap<Integer, Contribution> contributions = new TreeMap<>();
        for (Map.Entry<Integer, SortedMap<ScoredItem, ItemTally>> fortnight : items.entrySet()) {
            int count = RangeCheck.require("checkIns", counts.getOrDefault(fortnight.getKey(), 0), 1,
                    Integer.MAX_VALUE);
            contributions.put(fortnight.getKey(), new Contribution(count, fortnight.getValue()));
        }
        return contributions;
    }

    private static List<String> readOptional(DataInputStream from) throws IOException {
        List<String> optional = new ArrayList<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            optional.add(from.readUTF());
        }
        return optional;
    }

    private static void readErased(DataInputStream from, Map<UUID, KnownCheckIn> checkIns) throws IOException {
        int size = from.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            checkIns.put(readId(from), new ErasedCheckIn());
        }
    }

    private static SortedSet<Integer> readClosed(DataInputStream from) throws IOException {
        SortedSet<Integer> closed = new TreeSet<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            closed.add(from.readInt());
        }
        return closed;
    }

    private static SortedMap<Integer, SortedMap<ScoredItem, ItemTally>> readFortnights(DataInputStream from)
            throws IOException {
        SortedMap<Integer, SortedMap<ScoredItem, ItemTally>> fortnights = new TreeMap<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            fortnights.put(from.readInt(), readItems(from));
        }
        return fortnights;
    }

    private static SortedMap<ScoredItem, ItemTally> readItems(DataInputStream from) throws IOException {
        SortedMap<ScoredItem, ItemTally> items = new TreeMap<>();
        int size = from.readUnsignedShort();
        String instrument = "";
        for (int i = 0; i < size; i++) {
            String named = from.readUTF();
            instrument = named.isEmpty() ? instrument : named;
            ScoredItem item = scored(new ItemKey(instrument, from.readUTF()));
            items.put(item, ItemBytes.tally(from.readInt(), from.readUnsignedShort(), item.range()));
        }
        return items;
    }

    private static ScoredItem scored(ItemKey key) throws IOException {
        @Nullable ScoredItem item = FirstCatalogue.item(key);
        if (item == null) {
            throw new IOException("item: unknown (expected: one of the first catalogue)");
        }
        return item;
    }

    /** Check-ins name their items by the place among all that were answered. */
    private static Map<Integer, Integer> readCounted(SortedMap<Integer, SortedMap<ScoredItem, ItemTally>> fortnights,
            DataInputStream from, Map<UUID, KnownCheckIn> checkIns) throws IOException {
        List<ScoredItem> items = fortnights.values()
            .stream()
            .flatMap(some -> some.keySet().stream())
            .sorted()
            .distinct()
            .toList();
        Map<Integer, Integer> counts = new HashMap<>();
        int size = from.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            UUID id = readId(from);
            int fortnight = from.readInt();
            checkIns.put(id, new CountedCheckIn(fortnight, readScores(items, from)));
            counts.merge(fortnight, 1, Integer::sum);
        }
        return counts;
    }

    private static List<ItemScore> readScores(List<ScoredItem> items, DataInputStream from) throws IOException {
        int size = from.readUnsignedShort();
        List<ItemScore> scores = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = RangeCheck.require("item", from.readUnsignedShort(), 0, items.size() - 1);
            scores.add(new ItemScore(items.get(place), from.readUnsignedShort()));
        }
        return scores;
    }

    private static UUID readId(DataInputStream from) throws IOException {
        return new UUID(from.readLong(), from.readLong());
    }

    public ContributorFormat2 {
        checkIns = Collections.unmodifiableSequencedMap(checkIns);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "ContributorFormat2[hidden]";
    }

}
