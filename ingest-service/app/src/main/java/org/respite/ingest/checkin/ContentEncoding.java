package org.respite.ingest.checkin;

import java.util.List;
import java.util.Locale;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * Request bodies as they were before they were packed, after RFC 9110 §8.4. Limits are
 * for whoever reads on, so they hold for what is unpacked.
 */
final class ContentEncoding {

    private static final String GZIP = "gzip";

    /** The second is an old name of the first. */
    private static final List<String> PACKED = List.of(GZIP, "x-gzip");

    private static final List<String> PLAIN = List.of("", "identity");

    private ContentEncoding() {
    }

    /**
     * The bytes of a body. Fails with 415 if it is packed in another way than gzip.
     * @param workers unpack
     */
    static Flux<byte[]> decoded(ServerHttpRequest request, Scheduler workers) {
        String encoding = String.join(",", request.getHeaders().getOrEmpty(HttpHeaders.CONTENT_ENCODING))
            .strip()
            .toLowerCase(Locale.ROOT);
        Flux<byte[]> body = request.getBody().map(ContentEncoding::bytes);
        if (PLAIN.contains(encoding)) {
            return body;
        }
        return PACKED.contains(encoding) ? GzipDecoder.of(body, workers) : Flux.error(unknown(encoding));
    }

    private static ProblemException unknown(String encoding) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_ENCODING, GZIP);
        return new ProblemException(Problem
            .of("unknown-encoding", "The body is packed in an unknown way", HttpStatus.UNSUPPORTED_MEDIA_TYPE, List
                .of(new Violation(HttpHeaders.CONTENT_ENCODING, ValuePreview.shortened(encoding), GZIP + ", or none"))),
                headers);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

}
