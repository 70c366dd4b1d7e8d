package org.respite.ingest.checkin;

import java.io.ByteArrayOutputStream;

/** Collects bytes up to a limit; beyond it, nothing is kept. */
final class BoundedBytes {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private final int limit;

    private boolean over;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    /** Takes more bytes; false once they are too many. */
    boolean add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    boolean add(byte[] bytes, int offset, int length) {
        over = over || kept.size() + length > limit;
        if (over) {
            kept.reset();
        }
        else {
            kept.write(bytes, offset, length);
        }
        return !over;
    }

    boolean isOver() {
        return over;
    }

    /** Whether anything was added since the beginning or the last {@link #clear}. */
    boolean isUsed() {
        return over || kept.size() > 0;
    }

    byte[] toArray() {
        return kept.toByteArray();
    }

    void clear() {
        kept.reset();
        over = false;
    }

}
