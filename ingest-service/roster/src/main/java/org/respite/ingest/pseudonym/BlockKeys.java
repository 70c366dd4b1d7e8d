package org.respite.ingest.pseudonym;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which key names the contributors of a block. A person is one contributor in a block, so
 * a key is chosen by the block, whenever and on whichever instance an answer comes in.
 */
public final class BlockKeys {

    private final TreeMap<Integer, KeyedFunction> from = new TreeMap<>();

    private BlockKeys(KeyedFunction first) {
        from.put(Integer.MIN_VALUE, first);
    }

    /** One for all blocks. */
    public static BlockKeys always(KeyedFunction key) {
        return new BlockKeys(key);
    }

    /**
     * One after the other.
     * @param first until another follows
     * @param later those, by the first block of each
     */
    public static BlockKeys of(KeyedFunction first, Map<Integer, KeyedFunction> later) {
        var keys = new BlockKeys(first);
        keys.from.putAll(later);
        return keys;
    }

    KeyedFunction of(int block) {
        return from.floorEntry(block).getValue();
    }

}
