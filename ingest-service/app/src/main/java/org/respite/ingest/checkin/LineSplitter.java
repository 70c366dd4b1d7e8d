package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cuts a stream of bytes into lines in bounded memory: of a line that does not end within
 * the limit only its number is kept. Blank lines are counted and passed over. A line
 * without end, or one too many, ends the stream. For one stream.
 */
final class LineSplitter {

    private static final String WHITESPACE = " \t\r";

    /** Bytes of one line that are passed over before the stream ends. */
    static final int MAX_PASSED_OVER = 8 << 20;

    /** The longest line, in bytes. */
    private static final int LIMIT = 16 * 1024;

    private final int limit;

    private final int most;

    /** The beginning of a line whose end has not come yet. */
    private final BoundedBytes begun;

    private long number = 1;

    /** Bytes of the line begun, kept or not. */
    private long length;

    private boolean ended;

    /**
     * At the beginning of a stream.
     * @param limit the longest line, in bytes without its line feed
     * @param most lines, blank ones included
     */
    LineSplitter(int limit, int most) {
        this.limit = limit;
        this.most = most;
        this.begun = new BoundedBytes(limit);
    }

    /**
     * The lines of a body that is a check-in a line. Those that arrive together stay
     * together: the network has chosen the size of a chunk, and no line waits for others
     * to come.
     * @param most lines; from the next one on, or from one without end, nothing is read
     */
    static Flux<List<Line>> lines(Flux<byte[]> body, int most) {
        return Flux.defer(() -> {
            var splitter = new LineSplitter(LIMIT, most);
            return body.map(splitter::split)
                .takeUntil(_ -> splitter.isEnded())
                .concatWith(Mono.fromSupplier(() -> splitter.isEnded() ? List.of() : splitter.rest()))
                .filter(lines -> !lines.isEmpty());
        });
    }

    /** The lines that end in these bytes. The lines refer to the array. */
    List<Line> split(byte[] bytes) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i < bytes.length && !ended; i++) {
            if (bytes[i] == '\n') {
                end(bytes, start, i - start, lines);
                start = i + 1;
            }
        }
        begin(bytes, start, bytes.length - start, lines);
        return lines;
    }

    /** The last line, if it did not end with a line feed. */
    List<Line> rest() {
        var lines = new ArrayList<Line>();
        if (begun.isUsed()) {
            end(new byte[0], 0, 0, lines);
        }
        return lines;
    }

    /** Whether what follows is not to be read. */
    boolean isEnded() {
        return ended;
    }

    private void begin(byte[] bytes, int offset, int more, List<Line> lines) {
        begun.add(bytes, offset, more);
        length += more;
        if (!ended && length > MAX_PASSED_OVER) {
            lines.add(new Line.Endless(number, limit, MAX_PASSED_OVER));
            ended = true;
        }
    }

    private void end(byte[] bytes, int offset, int length, List<Line> lines) {
        if (number > most) {
            lines.add(new Line.OneTooMany(number, most));
            ended = true;
            return;
        }
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
        this.length = 0;
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
