package org.respite.ingest.journal;

import java.util.Arrays;
import org.respite.contract.ContractJson;

/**
 * How long what people read of their journals is: as long as so many check-ins are,
 * whatever was answered. An encrypted answer that goes by shows its length.
 */
final class JournalLength {

    /** Bytes for a check-in; no shipped instrument needs more. */
    static final int ENTRY = 1024;

    /** Bytes for a check-in as a table, which repeats itself in each line. */
    static final int TABLE = 4096;

    private static final byte SPACE = ' ';

    private JournalLength() {
    }

    /** JSON, filled up with the spaces that RFC 8259 allows after a value. */
    static byte[] of(JournalEntry entry) {
        return filled(json(entry), ENTRY);
    }

    /** One more than there are entries, for what is told about them. */
    static byte[] of(History history) {
        return filled(json(history), (history.entries().size() + 1) * ENTRY);
    }

    /** The same with an end of line. */
    static byte[] line(JournalEntry entry) {
        byte[] json = json(entry);
        byte[] line = filled(Arrays.copyOf(json, json.length + 1), ENTRY);
        line[json.length] = SPACE;
        line[line.length - 1] = '\n';
        return line;
    }

    /** How many characters are missing until the next whole table. */
    static int missing(int length) {
        return Math.ceilDiv(length, TABLE) * TABLE - length;
    }

    private static byte[] json(Object value) {
        return ContractJson.MAPPER.writeValueAsBytes(value);
    }

    /** More than was meant for it is filled up to twice as much, and so on. */
    private static byte[] filled(byte[] json, int length) {
        byte[] filled = Arrays.copyOf(json, Math.ceilDiv(json.length, length) * length);
        Arrays.fill(filled, json.length, filled.length, SPACE);
        return filled;
    }

}
