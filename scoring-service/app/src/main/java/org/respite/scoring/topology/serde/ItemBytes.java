package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.scoring.contribution.ItemTally;
import org.respite.scoring.score.ItemKey;
import org.respite.scoring.score.ItemScore;
import org.respite.scoring.score.ScoredItem;

/**
 * How items are written with what they were answered. Those of one instrument follow one
 * another, so an instrument's name is written once and stands for those after it.
 */
final class ItemBytes {

    private ItemBytes() {
    }

    static void writeTallies(SortedMap<ScoredItem, ItemTally> tallies, DataOutputStream to) throws IOException {
        to.writeShort(tallies.size());
        String instrument = "";
        for (Map.Entry<ScoredItem, ItemTally> tally : tallies.entrySet()) {
            instrument = writeItem(tally.getKey(), instrument, to);
            to.writeInt(tally.getValue().sum());
            to.writeInt(tally.getValue().count());
        }
    }

    static SortedMap<ScoredItem, ItemTally> readTallies(DataInputStream from) throws IOException {
        SortedMap<ScoredItem, ItemTally> tallies = new TreeMap<>();
        int size = from.readUnsignedShort();
        String instrument = "";
        for (int i = 0; i < size; i++) {
            ScoredItem item = readItem(from, instrument);
            int sum = from.readInt();
            tallies.put(item, tally(sum, from.readInt(), item.range()));
            instrument = item.key().instrument();
        }
        return tallies;
    }

    static ItemTally tally(int sum, int count, int range) throws IOException {
        RangeCheck.require("count", count, 1, Integer.MAX_VALUE);
        if (sum < 0 || sum > (long) count * range) {
            throw new IOException("sum: out of range (expected: 0..count × range)");
        }
        return new ItemTally(sum, count);
    }

    static void writeScores(List<ItemScore> scores, DataOutputStream to) throws IOException {
        to.writeShort(scores.size());
        String instrument = "";
        for (ItemScore score : scores) {
            instrument = writeItem(score.item(), instrument, to);
            to.writeInt(score.value());
        }
    }

    static List<ItemScore> readScores(DataInputStream from) throws IOException {
        List<ItemScore> scores = new ArrayList<>();
        int size = from.readUnsignedShort();
        String instrument = "";
        for (int i = 0; i < size; i++) {
            ScoredItem item = readItem(from, instrument);
            scores.add(new ItemScore(item, from.readInt()));
            instrument = item.key().instrument();
        }
        return scores;
    }

    /** Returns the instrument that the next one need not name. */
    private static String writeItem(ScoredItem item, String before, DataOutputStream to) throws IOException {
        String instrument = item.key().instrument();
        to.writeUTF(instrument.equals(before) ? "" : instrument);
        to.writeUTF(item.key().item());
        to.writeUTF(item.series());
        to.writeInt(item.range());
        return instrument;
    }

    private static ScoredItem readItem(DataInputStream from, String before) throws IOException {
        String named = from.readUTF();
        var key = new ItemKey(named.isEmpty() ? before : named, from.readUTF());
        return new ScoredItem(key, from.readUTF(), from.readInt());
    }

}
