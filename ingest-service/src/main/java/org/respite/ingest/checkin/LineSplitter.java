package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into lines in bounded memory: of a line that does not end within
 * the limit only its number is kept. Blank lines are counted and passed over. For one
 * stream.
 */
final class LineSplitter {

    private static final String WHITESPACE = " \t\r";

    private final int limit;

    /** The beginning of a line whose end has not come yet. */
    private final BoundedBytes begun;

    private long number = 1;

    /**
     * At the beginning of a stream.
     * @param limit the longest line, in bytes without its line feed
     */
    LineSplitter(int limit) {
        this.limit = limit;
        this.begun = new BoundedBytes(limit);
    }

    /** The lines that end in these bytes. The lines refer to the array. */
    List<Line> split(byte[] bytes) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                end(bytes, start, i - start, lines);
                start = i + 1;
            }
        }
        begun.add(bytes, start, bytes.length - start);
        return lines;
    }

    /** The last line, if it did not end with a line feed. */
    List<Line> rest() {
        var lines = new ArrayList<Line>();
        end(new byte[0], 0, 0, lines);
        return lines;
    }

    private void end(byte[] bytes, int offset, int length, List<Line> lines) {
        ByteBuffer line = ByteBuffer.wrap(bytes, offset, length);
        if (begun.isUsed()) {
            begun.add(bytes, offset, length);
            line = ByteBuffer.wrap(begun.toArray());
        }
        if (begun.isOver() || line.remaining() > limit) {
            lines.add(new Line.TooLong(number, limit));
        }
        else if (!isBlank(line)) {
            lines.add(new Line.Text(number, line));
        }
        begun.clear();
        number++;
    }

    private static boolean isBlank(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) {
            if (WHITESPACE.indexOf(line.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

}
