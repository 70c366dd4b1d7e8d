package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Request bodies as lines, in bounded memory. */
final class CheckInBodies {

    /** The longest body with one check-in, in bytes. */
    static final int BODY_LIMIT = 64 * 1024;

    /** The longest line of a batch, in bytes. */
    static final int LINE_LIMIT = 16 * 1024;

    private CheckInBodies() {
    }

    /** A body that is one check-in; what comes beyond the limit is not read. */
    static Mono<Line> one(Flux<byte[]> body) {
        return Mono.defer(() -> {
            var read = new BoundedBytes(BODY_LIMIT);
            return body.takeWhile(read::add).then(Mono.fromSupplier(() -> line(read)));
        });
    }

    private static Line line(BoundedBytes read) {
        return read.isOver() ? new Line.TooLong(1, BODY_LIMIT) : new Line.Text(1, ByteBuffer.wrap(read.toArray()));
    }

    /**
     * A body that is a check-in a line. Lines that arrive together stay together: the
     * network has chosen the size of a chunk, and no line waits for others to come.
     * @param most lines; from the next one on, or from one without end, nothing is read
     */
    static Flux<List<Line>> many(Flux<byte[]> body, int most) {
        return Flux.defer(() -> {
            var splitter = new LineSplitter(LINE_LIMIT, most);
            return body.map(splitter::split)
                .takeUntil(_ -> splitter.isEnded())
                .concatWith(Mono.fromSupplier(() -> splitter.isEnded() ? List.of() : splitter.rest()))
                .filter(lines -> !lines.isEmpty());
        });
    }

}
