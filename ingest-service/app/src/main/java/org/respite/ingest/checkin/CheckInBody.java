package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request body that is one check-in, in bounded memory. */
final class CheckInBody {

    /** In bytes. */
    private static final int LIMIT = 64 * 1024;

    private CheckInBody() {
    }

    /** The body as a line; what comes beyond the limit is not read. */
    static Mono<Line> line(Flux<byte[]> body) {
        return Mono.defer(() -> {
            var read = new BoundedBytes(LIMIT);
            return body.takeWhile(read::add).then(Mono.fromSupplier(() -> lineOf(read)));
        });
    }

    private static Line lineOf(BoundedBytes read) {
        return read.isOver() ? new Line.TooLong(1, LIMIT) : new Line.Text(1, ByteBuffer.wrap(read.toArray()));
    }

}
