package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names with a number of 0 to 127 each. */
final class SmallMaps {

    private SmallMaps() {
    }

    static void write(SortedMap<String, Integer> map, DataOutputStream to) throws IOException {
        to.writeInt(map.size());
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            to.writeUTF(entry.getKey());
            to.writeByte(entry.getValue());
        }
    }

    static SortedMap<String, Integer> read(DataInputStream from) throws IOException {
        SortedMap<String, Integer> map = new TreeMap<>();
        int size = RangeCheck.require("size", from.readInt(), 0, Integer.MAX_VALUE);
        for (int i = 0; i < size; i++) {
            map.put(from.readUTF(), RangeCheck.require("number", from.readByte(), 0, Byte.MAX_VALUE));
        }
        return map;
    }

}
