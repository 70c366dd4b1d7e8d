package org.respite.scoring.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.respite.scoring.contribution.Contribution;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.ItemTally;
import org.respite.scoring.score.ItemKey;

/** How a contributor's state is written. */
final class ContributorSerdes {

    static final BinarySerde<ContributorKey> KEY = new BinarySerde<>(ContributorSerdes::writeKey,
            from -> new ContributorKey(KeyBytes.readSorted(from), from.readUTF(), from.readUTF()));

    static final BinarySerde<ContributorBlock> BLOCK = new BinarySerde<>(ContributorSerdes::writeBlock,
            from -> new ContributorBlock(from.readUTF(), readOptional(from), readSeen(from), readFortnights(from)));

    private ContributorSerdes() {
    }

    private static void writeKey(ContributorKey key, DataOutputStream to) throws IOException {
        KeyBytes.writeSorted(key.block(), to);
        to.writeUTF(key.organisation());
        to.writeUTF(key.contributor());
    }

    private static void writeBlock(ContributorBlock block, DataOutputStream to) throws IOException {
        to.writeUTF(block.unit());
        to.writeByte(block.optional().size());
        for (String series : block.optional()) {
            to.writeUTF(series);
        }
        to.writeShort(block.seen().size());
        for (UUID checkIn : block.seen()) {
            to.writeLong(checkIn.getMostSignificantBits());
            to.writeLong(checkIn.getLeastSignificantBits());
        }
        to.writeByte(block.fortnights().size());
        for (Map.Entry<Integer, Contribution> fortnight : block.fortnights().entrySet()) {
            to.writeInt(fortnight.getKey());
            writeItems(fortnight.getValue().items(), to);
        }
    }

    private static List<String> readOptional(DataInputStream from) throws IOException {
        List<String> optional = new ArrayList<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            optional.add(from.readUTF());
        }
        return optional;
    }

    private static SequencedSet<UUID> readSeen(DataInputStream from) throws IOException {
        int size = from.readUnsignedShort();
        SequencedSet<UUID> seen = LinkedHashSet.newLinkedHashSet(size + 1);
        for (int i = 0; i < size; i++) {
            seen.add(new UUID(from.readLong(), from.readLong()));
        }
        return seen;
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
