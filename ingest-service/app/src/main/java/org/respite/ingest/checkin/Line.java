package org.respite.ingest.checkin;

import java.nio.ByteBuffer;

/** One line of a batch, or the body of a request that holds one check-in. */
sealed interface Line {

    /**
     * Counted from 1, blank ones included, so that it is the line of the sender's file.
     */
    long number();

    /** What was sent, without the line feed. */
    record Text(long number, ByteBuffer bytes) implements Line {
    }

    /**
     * A line so long that the batch ends with it: even passing over it costs too much.
     *
     * @param most bytes that were passed over
     */
    record Endless(long number, int limit, int most) implements Line {
    }

    /** The batch ends with it, because it has {@code most} lines already. */
    record OneTooMany(long number, int most) implements Line {
    }

    /** Longer than {@code limit} bytes; its content is gone. */
    record TooLong(long number, int limit) implements Line {
    }

}
