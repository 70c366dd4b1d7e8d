package org.respite.scoring.topology.serde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.contribution.Contribution;
import org.respite.scoring.contribution.ContributorBlock;
import org.respite.scoring.contribution.CountedCheckIn;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.contribution.KnownCheckIn;
import org.respite.scoring.contribution.SentIndices;
import org.respite.scoring.contribution.WaitingCheckIn;
import org.respite.scoring.topology.model.ContributorKey;

/** How a contributor's state is written. Each value begins with its format. */
public final class ContributorSerdes {

    /**
     * Since this one, check-ins lie under keys of their own, items name what they counted
     * for, and what was sent is kept. {@link ContributorFormat2} reads the one before.
     */
    public static final byte FORMAT = 3;

    public static final BinarySerde<ContributorKey> KEY = new BinarySerde<>(ContributorSerdes::writeKey,
            ContributorSerdes::readKey);

    public static final BinarySerde<ContributorBlock> BLOCK = new BinarySerde<>(ContributorSerdes::writeBlock,
            ContributorSerdes::readBlock);

    public static final BinarySerde<KnownCheckIn> CHECK_IN = new BinarySerde<>(ContributorSerdes::writeCheckIn,
            ContributorSerdes::readCheckIn);

    public static final BinarySerde<CheckInAccepted> WAITING = new BinarySerde<>(ContributorSerdes::writeWaiting,
            ContributorSerdes::readWaiting);

    private static final byte COUNTED_TAG = 1;

    private static final byte WAITING_TAG = 2;

    private static final byte ERASED_TAG = 3;

    private ContributorSerdes() {
    }

    private static void writeKey(ContributorKey key, DataOutputStream to) throws IOException {
        KeyBytes.writeSorted(key.block(), to);
        to.writeUTF(key.organisation());
        to.writeUTF(key.contributor());
        if (key.checkIn() instanceof UUID id) {
            to.writeLong(id.getMostSignificantBits());
            to.writeLong(id.getLeastSignificantBits());
        }
    }

    private static ContributorKey readKey(DataInputStream from) throws IOException {
        var key = new ContributorKey(KeyBytes.readSorted(from), from.readUTF(), from.readUTF());
        return from.available() == 0 ? key : key.of(new UUID(from.readLong(), from.readLong()));
    }

    /**
     * @throws NewerFormatException if a later version wrote it
     */
    static void requireFormat(int format) throws IOException {
        if (format > FORMAT) {
            throw new NewerFormatException(format, FORMAT);
        }
        if (format != FORMAT) {
            throw new IOException("format: " + format + " (expected: " + FORMAT + ")");
        }
    }

    private static void writeBlock(ContributorBlock block, DataOutputStream to) throws IOException {
        to.writeByte(FORMAT);
        to.writeUTF(block.unit());
        to.writeByte(block.optional().size());
        for (String series : block.optional()) {
            to.writeUTF(series);
        }
        to.writeInt(block.checkIns());
        to.writeByte(block.closed().size());
        for (int fortnight : block.closed()) {
            to.writeInt(fortnight);
        }
        writeFortnights(block.fortnights(), to);
        writeSent(block.sent(), to);
    }

    private static ContributorBlock readBlock(DataInputStream from) throws IOException {
        requireFormat(from.readUnsignedByte());
        return new ContributorBlock(from.readUTF(), readOptional(from),
                RangeCheck.require("checkIns", from.readInt(), 0, Integer.MAX_VALUE), readClosed(from),
                readFortnights(from), readSent(from));
    }

    private static List<String> readOptional(DataInputStream from) throws IOException {
        List<String> optional = new ArrayList<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            optional.add(from.readUTF());
        }
        return optional;
    }

    private static SortedSet<Integer> readClosed(DataInputStream from) throws IOException {
        SortedSet<Integer> closed = new TreeSet<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            closed.add(from.readInt());
        }
        return closed;
    }

    private static void writeFortnights(SortedMap<Integer, Contribution> fortnights, DataOutputStream to)
            throws IOException {
        to.writeByte(fortnights.size());
        for (Map.Entry<Integer, Contribution> fortnight : fortnights.entrySet()) {
            to.writeInt(fortnight.getKey());
            to.writeInt(fortnight.getValue().checkIns());
            ItemBytes.writeTallies(fortnight.getValue().items(), to);
        }
    }

    private static SortedMap<Integer, Contribution> readFortnights(DataInputStream from) throws IOException {
        SortedMap<Integer, Contribution> fortnights = new TreeMap<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            fortnights.put(from.readInt(), new Contribution(
                    RangeCheck.require("checkIns", from.readInt(), 1, Integer.MAX_VALUE), ItemBytes.readTallies(from)));
        }
        return fortnights;
    }

    private static void writeSent(SentIndices sent, DataOutputStream to) throws IOException {
        to.writeByte(sent.fortnights().size());
        for (Map.Entry<Integer, SortedMap<String, Integer>> fortnight : sent.fortnights().entrySet()) {
            to.writeInt(fortnight.getKey());
            SmallMaps.write(fortnight.getValue(), to);
        }
        SmallMaps.write(sent.block(), to);
    }

    private static SentIndices readSent(DataInputStream from) throws IOException {
        SortedMap<Integer, SortedMap<String, Integer>> fortnights = new TreeMap<>();
        int size = from.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            fortnights.put(from.readInt(), SmallMaps.read(from));
        }
        return new SentIndices(fortnights, SmallMaps.read(from));
    }

    private static void writeCheckIn(KnownCheckIn known, DataOutputStream to) throws IOException {
        to.writeByte(FORMAT);
        switch (known) {
            case CountedCheckIn counted -> {
                to.writeByte(COUNTED_TAG);
                to.writeInt(counted.fortnight());
                ItemBytes.writeScores(counted.scores(), to);
            }
            case WaitingCheckIn waiting -> {
                to.writeByte(WAITING_TAG);
                to.writeInt(waiting.fortnight());
            }
            case ErasedCheckIn _ -> to.writeByte(ERASED_TAG);
        }
    }

    private static KnownCheckIn readCheckIn(DataInputStream from) throws IOException {
        requireFormat(from.readUnsignedByte());
        int kind = from.readUnsignedByte();
        return switch (kind) {
            case COUNTED_TAG -> new CountedCheckIn(from.readInt(), ItemBytes.readScores(from));
            case WAITING_TAG -> new WaitingCheckIn(from.readInt());
            case ERASED_TAG -> new ErasedCheckIn();
            default -> throw new IOException("kind: " + kind + " (expected: 1..3)");
        };
    }

    private static void writeWaiting(CheckInAccepted checkIn, DataOutputStream to) throws IOException {
        to.writeByte(FORMAT);
        to.write(EventType.CHECK_IN_ACCEPTED.write(checkIn));
    }

    private static CheckInAccepted readWaiting(DataInputStream from) throws IOException {
        requireFormat(from.readUnsignedByte());
        return EventType.CHECK_IN_ACCEPTED.read(from.readAllBytes());
    }

}
