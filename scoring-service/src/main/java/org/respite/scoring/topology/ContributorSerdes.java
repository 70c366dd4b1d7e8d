package org.respite.scoring.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.respite.scoring.contribution.Contribution;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ItemTally;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;

/** How a contributor's state is written. */
final class ContributorSerdes {

    static final BinarySerde<ContributorKey> KEY = new BinarySerde<>(ContributorSerdes::writeKey,
            from -> new ContributorKey(KeyBytes.readSorted(from), from.readUTF(), from.readUTF()));

    static final BinarySerde<ContributorBlock> BLOCK = new BinarySerde<>(ContributorSerdes::writeBlock,
            ContributorSerdes::readBlock);

    /** The first byte. Before there was one, it was the zero that begins a short text. */
    private static final byte FORMAT = 2;

    private ContributorSerdes() {
    }

    private static void writeKey(ContributorKey key, DataOutputStream to) throws IOException {
        KeyBytes.writeSorted(key.block(), to);
        to.writeUTF(key.organisation());
        to.writeUTF(key.contributor());
    }

    private static void writeBlock(ContributorBlock block, DataOutputStream to) throws IOException {
        to.writeByte(FORMAT);
        to.writeUTF(block.unit());
        to.writeByte(block.optional().size());
        for (String series : block.optional()) {
            to.writeUTF(series);
        }
        writeIds(block.erased(), to);
        to.writeByte(block.closed().size());
        for (int fortnight : block.closed()) {
            to.writeInt(fortnight);
        }
        to.writeByte(block.fortnights().size());
        for (Map.Entry<Integer, Contribution> fortnight : block.fortnights().entrySet()) {
            to.writeInt(fortnight.getKey());
            writeItems(fortnight.getValue().items(), to);
        }
        writeCounted(block.counted(), items(block.fortnights()), to);
    }

    private static ContributorBlock readBlock(DataInputStream from) throws IOException {
        byte format = from.readByte();
        if (format != FORMAT) {
            throw new IOException("format: " + format + " (expected: " + FORMAT + ")");
        }
        String unit = from.readUTF();
        List<String> optional = readOptional(from);
        SequencedSet<UUID> erased = readIds(from);
        SortedSet<Integer> closed = readClosed(from);
        SortedMap<Integer, Contribution> fortnights = readFortnights(from);
        return new ContributorBlock(unit, optional, readCounted(items(fortnights), from), erased, closed, fortnights);
    }

    /** All that were answered: check-ins name them by their place among these. */
    private static List<ItemKey> items(SortedMap<Integer, Contribution> fortnights) {
        return fortnights.values()
            .stream()
            .flatMap(contribution -> contribution.items().keySet().stream())
            .sorted()
            .distinct()
            .toList();
    }

    private static void writeCounted(Map<UUID, CountedCheckIn> counted, List<ItemKey> items, DataOutputStream to)
            throws IOException {
        to.writeShort(counted.size());
        for (Map.Entry<UUID, CountedCheckIn> checkIn : counted.entrySet()) {
            writeId(checkIn.getKey(), to);
            to.writeInt(checkIn.getValue().fortnight());
            to.writeShort(checkIn.getValue().scores().size());
            for (ItemScore score : checkIn.getValue().scores()) {
                to.writeShort(Collections.binarySearch(items, score.item()));
                to.writeShort(score.value());
            }
        }
    }

    private static SequencedMap<UUID, CountedCheckIn> readCounted(List<ItemKey> items, DataInputStream from)
            throws IOException {
        int size = from.readUnsignedShort();
        SequencedMap<UUID, CountedCheckIn> counted = LinkedHashMap.newLinkedHashMap(size + 1);
        for (int i = 0; i < size; i++) {
            UUID id = readId(from);
            int fortnight = from.readInt();
            counted.put(id, new CountedCheckIn(fortnight, readScores(items, from)));
        }
        return counted;
    }

    private static List<ItemScore> readScores(List<ItemKey> items, DataInputStream from) throws IOException {
        int size = from.readUnsignedShort();
        List<ItemScore> scores = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            scores.add(new ItemScore(items.get(from.readUnsignedShort()), from.readUnsignedShort()));
        }
        return scores;
    }

    private static List<String> readOptional(DataInputStream from) throws IOException {
        List<String> optional = new ArrayList<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            optional.add(from.readUTF());
        }
        return optional;
    }

    private static void writeIds(SequencedSet<UUID> ids, DataOutputStream to) throws IOException {
        to.writeShort(ids.size());
        for (UUID id : ids) {
            writeId(id, to);
        }
    }

    private static SequencedSet<UUID> readIds(DataInputStream from) throws IOException {
        int size = from.readUnsignedShort();
        SequencedSet<UUID> ids = LinkedHashSet.newLinkedHashSet(size + 1);
        for (int i = 0; i < size; i++) {
            ids.add(readId(from));
        }
        return ids;
    }

    private static void writeId(UUID id, DataOutputStream to) throws IOException {
        to.writeLong(id.getMostSignificantBits());
        to.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInputStream from) throws IOException {
        return new UUID(from.readLong(), from.readLong());
    }

    private static SortedSet<Integer> readClosed(DataInputStream from) throws IOException {
        SortedSet<Integer> closed = new TreeSet<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            closed.add(from.readInt());
        }
        return closed;
    }

    private static SortedMap<Integer, Contribution> readFortnights(DataInputStream from) throws IOException {
        SortedMap<Integer, Contribution> fortnights = new TreeMap<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            fortnights.put(from.readInt(), new Contribution(readItems(from)));
        }
        return fortnights;
    }

    /** Items are sorted by instrument, so each instrument's name is written once. */
    private static void writeItems(SortedMap<ItemKey, ItemTally> items, DataOutputStream to) throws IOException {
        to.writeShort(items.size());
        String instrument = "";
        for (Map.Entry<ItemKey, ItemTally> item : items.entrySet()) {
            to.writeUTF(item.getKey().instrument().equals(instrument) ? "" : item.getKey().instrument());
            to.writeUTF(item.getKey().item());
            to.writeInt(item.getValue().sum());
            to.writeShort(item.getValue().count());
            instrument = item.getKey().instrument();
        }
    }

    private static SortedMap<ItemKey, ItemTally> readItems(DataInputStream from) throws IOException {
        SortedMap<ItemKey, ItemTally> items = new TreeMap<>();
        int size = from.readUnsignedShort();
        String instrument = "";
        for (int i = 0; i < size; i++) {
            String named = from.readUTF();
            instrument = named.isEmpty() ? instrument : named;
            items.put(new ItemKey(instrument, from.readUTF()), new ItemTally(from.readInt(), from.readUnsignedShort()));
        }
        return items;
    }

}
