package org.respite.ingest.checkin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.ZlibCodecFactory;
import io.netty.handler.codec.compression.ZlibWrapper;
import java.util.HexFormat;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Unpacks a stream of gzip a little at a time, as fast as it is read: a small body that
 * unpacks to gigabytes is unpacked no further than somebody asks, and never by a thread
 * that serves others.
 */
final class GzipDecoder {

    /** Packed bytes at a time. They unpack to a thousand times as much at most. */
    private static final int STEP = 256;

    /** A line feed, packed: a whole member of its own. */
    private static final byte[] MEMBER = HexFormat.of().parseHex("1f8b08000000000002ffe302009306d73201000000");

    private final EmbeddedChannel channel = new EmbeddedChannel(ZlibCodecFactory.newZlibDecoder(ZlibWrapper.GZIP, 0));

    private boolean closed;

    private GzipDecoder() {
    }

    /**
     * The bytes unpacked. Fails with 400 if they are no gzip, or its end is missing.
     * @param workers unpack
     */
    static Flux<byte[]> of(Flux<byte[]> packed, Scheduler workers) {
        return Flux.using(GzipDecoder::new, gunzip -> gunzip.unpacked(packed.publishOn(workers, 1)),
                GzipDecoder::close);
    }

    private Flux<byte[]> unpacked(Flux<byte[]> packed) {
        return packed.concatMap(GzipDecoder::steps, 1)
            .concatMap(step -> Mono.fromSupplier(() -> unpacked(step)), 1)
            .filter(bytes -> bytes.length > 0)
            .concatWith(Mono.defer(this::checkedEnd));
    }

    private static Flux<ByteBuf> steps(byte[] bytes) {
        int steps = (bytes.length + STEP - 1) / STEP;
        return Flux.range(0, steps)
            .map(i -> Unpooled.wrappedBuffer(bytes, i * STEP, Math.min(STEP, bytes.length - i * STEP)));
    }

    /** Not while it is closed: who cancels does so on a thread of their own. */
    private synchronized byte[] unpacked(ByteBuf packed) {
        if (closed) {
            return new byte[0];
        }
        try {
            channel.writeInbound(packed);
        }
        catch (DecompressionException damaged) {
            throw noGzip("damaged");
        }
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf some = channel.readInbound(); some != null; some = channel.readInbound()) {
            all.writeBytes(some);
            some.release();
        }
        var bytes = new byte[all.readableBytes()];
        all.readBytes(bytes);
        return bytes;
    }

    /** Only after a whole member another one can be read. */
    private Mono<byte[]> checkedEnd() {
        byte[] more = unpacked(Unpooled.wrappedBuffer(MEMBER));
        return more.length == 1 && more[0] == '\n' ? Mono.empty() : Mono.error(noGzip("cut off"));
    }

    private static ProblemException noGzip(String value) {
        return new ProblemException(Problem.malformed(new Violation("body", value, "gzip, as Content-Encoding says")));
    }

    private synchronized void close() {
        closed = true;
        try {
            channel.finishAndReleaseAll();
        }
        catch (DecompressionException damaged) {
            // Nobody reads what is left.
        }
    }

}
