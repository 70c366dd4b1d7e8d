package org.respite.ingest.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;

/** How check-ins are written into somebody's journal. */
final class EntryCodec {

    /**
     * Entries are filled up to a multiple of this, because an entry as long as its
     * check-in could be recognised by it. As long as its whole record on the log, so that
     * whatever a check-in says fits once. Those of before were filled up to 512.
     */
    static final int PADDED_TO = 2048;

    private static final String ORDER = "/order";

    private static final String START = "/start";

    private static final byte SPACE = " ".getBytes(US_ASCII)[0];

    private EntryCodec() {
    }

    static EncryptedEntry seal(CheckInAccepted checkIn, EntryRef entryRef, String section, PersonKey key) {
        return new EncryptedEntry(entryRef, section,
                key.seal(padded(EventType.CHECK_IN_ACCEPTED.write(checkIn)), entryRef.entry()),
                key.seal(bytes(checkIn.answeredAt().toEpochMilli()), entryRef.entry() + ORDER));
    }

    static CheckInAccepted read(byte[] content, String entry, PersonKey key) {
        return EventType.CHECK_IN_ACCEPTED.read(key.open(content, entry));
    }

    static Instant answeredAt(byte[] order, String entry, PersonKey key) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(key.open(order, entry + ORDER)).getLong());
    }

    static byte[] sealStart(long start, String section, PersonKey key) {
        return key.seal(bytes(start), section + START);
    }

    static long start(byte[] sealed, String section, PersonKey key) {
        return ByteBuffer.wrap(key.open(sealed, section + START)).getLong();
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** JSON may end in spaces, and 16 KiB, the most there may be, is such a multiple. */
    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, Math.ceilDiv(json.length, PADDED_TO) * PADDED_TO);
        Arrays.fill(padded, json.length, padded.length, SPACE);
        return padded;
    }

}
