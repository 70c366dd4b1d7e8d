package org.respite.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.springframework.http.HttpStatus;

/**
 * Whether it is certain where a request goes and where it ends (RFC 9112, sections 3.2
 * and 6.1).
 */
final class RequestFraming {

    private RequestFraming() {
    }

    /**
     * What is wrong with it, or null. {@code TE} is no part of it: it says what a sender
     * would like, and may be passed over (RFC 9110, section 10.1.4).
     */
    static @Nullable Problem refusal(HttpRequest request) {
        HttpHeaders headers = request.headers();
        int hosts = headers.getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || hosts == 0 && HttpVersion.HTTP_1_1.equals(request.protocolVersion())) {
            return Problem.malformed("Host: " + (hosts == 0 ? "missing" : "more than one") + " (expected: one)");
        }
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty() ? null : refusal(codings, request.protocolVersion());
    }

    private static @Nullable Problem refusal(List<String> codings, HttpVersion version) {
        if (!HttpVersion.HTTP_1_1.equals(version)) {
            return Problem.malformed("Transfer-Encoding: present (expected: HTTP/1.1)");
        }
        if (codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst().strip())) {
            return null;
        }
        return Problem.of("not-implemented", "Not known here", HttpStatus.NOT_IMPLEMENTED,
                "Transfer-Encoding: another (expected: chunked)");
    }

}
