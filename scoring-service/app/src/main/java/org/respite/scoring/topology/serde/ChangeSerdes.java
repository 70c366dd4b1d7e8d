package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.respite.contract.EventType;
import org.respite.scoring.topology.model.SourceEvent.Change;
import org.respite.scoring.topology.model.SourceEvent.IndexChange;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.model.SourceEvent.Watermark;

/**
 * How the first stage writes to the second. A record begins with its kind; see
 * {@link StateFormats} for later ones.
 */
public final class ChangeSerdes {

    public static final BinarySerde<Watermark> WATERMARK = new BinarySerde<>(ChangeSerdes::write, StateFormats
        .unnumbered(from -> new Watermark(from.readInt(), from.readInt(), Instant.ofEpochMilli(from.readLong()))));

    public static final BinarySerde<UnitTree> UNIT_TREE = new BinarySerde<>(
            (tree, to) -> to.write(EventType.UNIT_TREE_PUBLISHED.write(tree.published())),
            StateFormats.unnumbered(from -> new UnitTree(EventType.UNIT_TREE_PUBLISHED.read(from.readAllBytes()))));

    public static final BinarySerde<Change> CHANGE = new BinarySerde<>(ChangeSerdes::write,
            StateFormats.unnumbered(ChangeSerdes::read));

    private static final int INDEX_CHANGE_TAG = 1;

    private static final int UNIT_TREE_TAG = 2;

    private static final int WATERMARK_TAG = 3;

    private ChangeSerdes() {
    }

    private static void write(Change change, DataOutputStream to) throws IOException {
        switch (change) {
            case IndexChange index -> {
                to.writeByte(INDEX_CHANGE_TAG);
                write(index, to);
            }
            case UnitTree tree -> {
                to.writeByte(UNIT_TREE_TAG);
                UNIT_TREE.writer().write(tree, to);
            }
            case Watermark watermark -> {
                to.writeByte(WATERMARK_TAG);
                write(watermark, to);
            }
        }
    }

    private static Change read(DataInputStream from) throws IOException {
        int tag = from.readByte();
        return switch (tag) {
            case INDEX_CHANGE_TAG -> readIndexChange(from);
            case UNIT_TREE_TAG -> UNIT_TREE.reader().read(from);
            case WATERMARK_TAG -> WATERMARK.reader().read(from);
            default -> throw new IOException("tag: " + tag + " (expected: 1..3)");
        };
    }

    private static void write(IndexChange index, DataOutputStream to) throws IOException {
        to.writeUTF(index.unit());
        KeyBytes.write(index.cadence(), to);
        to.writeInt(index.period());
        SmallMaps.write(index.before(), to);
        SmallMaps.write(index.after(), to);
    }

    private static IndexChange readIndexChange(DataInputStream from) throws IOException {
        return new IndexChange(from.readUTF(), KeyBytes.readCadence(from), from.readInt(), SmallMaps.read(from),
                SmallMaps.read(from));
    }

    private static void write(Watermark watermark, DataOutputStream to) throws IOException {
        to.writeInt(watermark.partition());
        to.writeInt(watermark.partitions());
        to.writeLong(watermark.instant().toEpochMilli());
    }

}
