package org.respite.scoring.release;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many contributors of a unit have which index, 0 to 100, in one period. That is all
 * a release needs, whatever the centre turns out to be. Immutable; prints as nothing.
 */
public final class IndexHistogram {

    public static final int MAXIMUM_INDEX = 100;

    private static final int BYTES_PER_INDEX = Byte.BYTES + Integer.BYTES;

    private static final IndexHistogram EMPTY = new IndexHistogram(new int[MAXIMUM_INDEX + 1]);

    private final int[] contributors;

    private IndexHistogram(int[] contributors) {
        this.contributors = contributors;
    }

    public static IndexHistogram empty() {
        return EMPTY;
    }

    /** One contributor more. */
    public IndexHistogram plus(int index) {
        return changed(index, 1);
    }

    /**
     * One contributor less.
     * @throws IllegalStateException if nobody has this index
     */
    public IndexHistogram minus(int index) {
        return changed(index, -1);
    }

    private IndexHistogram changed(int index, int by) {
        requireIndex(index);
        int[] copy = contributors.clone();
        copy[index] = Math.addExact(copy[index], by);
        if (copy[index] < 0) {
            throw new IllegalStateException("contributors with the index: none (expected: at least the one to leave)");
        }
        return new IndexHistogram(copy);
    }

    /** Everybody of both. */
    public IndexHistogram plus(IndexHistogram other) {
        return new IndexHistogram(
                indices().map(index -> Math.addExact(contributors[index], other.contributors[index])).toArray());
    }

    public int contributors() {
        return Math.toIntExact(indices().mapToLong(index -> contributors[index]).sum());
    }

    /**
     * Sum over contributors of their index less the centre, cut to ± half the clip width.
     * One contributor moves it by at most the clip width, coming or going by at most half
     * of it.
     * @param clipWidth even
     */
    public long clippedSum(int centre, int clipWidth) {
        int reach = clipWidth / 2;
        return indices().mapToLong(index -> (long) contributors[index] * Math.clamp(index - centre, -reach, reach))
            .sum();
    }

    /**
     * The one way this histogram is written: per index that somebody has, ascending, one
     * byte for the index and four for the number, big endian.
     */
    public byte[] toBytes() {
        int[] present = indices().filter(index -> contributors[index] > 0).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(present.length * BYTES_PER_INDEX);
        for (int index : present) {
            bytes.put((byte) index).putInt(contributors[index]);
        }
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     * @throws IllegalArgumentException if it would not write such bytes
     */
    public static IndexHistogram fromBytes(byte[] written) {
        int[] contributors = new int[MAXIMUM_INDEX + 1];
        ByteBuffer bytes = ByteBuffer.wrap(written);
        while (bytes.remaining() >= BYTES_PER_INDEX) {
            contributors[requireIndex(bytes.get())] = bytes.getInt();
        }
        var read = new IndexHistogram(contributors);
        if (!Arrays.equals(read.toBytes(), written)) {
            throw new IllegalArgumentException(
                    "histogram: " + written.length + " bytes (expected: ascending indices, positive numbers)");
        }
        return read;
    }

    private static int requireIndex(int index) {
        if (index < 0 || index > MAXIMUM_INDEX) {
            throw new IllegalArgumentException("index: out of range (expected: 0.." + MAXIMUM_INDEX + ")");
        }
        return index;
    }

    private static IntStream indices() {
        return IntStream.rangeClosed(0, MAXIMUM_INDEX);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexHistogram that && Arrays.equals(contributors, that.contributors);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(contributors);
    }

    @Override
    public String toString() {
        return "IndexHistogram[hidden]";
    }

}
