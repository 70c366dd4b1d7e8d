package org.respite.http.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;
import org.respite.http.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Puts words to the answers that the server gives without asking the application: it
 * sends a status and nothing else.
 */
final class ServerRefusals {

    private ServerRefusals() {
    }

    /**
     * The same answer, as a problem where it is an error without a word.
     * @param known what was wrong, where it was found here
     */
    static FullHttpResponse explained(FullHttpResponse answer, @Nullable Problem known, ConnectionSettings settings) {
        if (answer.status().code() < 400 || answer.content().isReadable()
                || answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)) {
            return answer;
        }
        var problem = known == null ? problem(answer.status(), settings) : known;
        answer.release();
        return written(problem, answer);
    }

    private static FullHttpResponse written(Problem problem, FullHttpResponse answer) {
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(problem);
        var response = new DefaultFullHttpResponse(answer.protocolVersion(),
                HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(json), answer.headers().copy(),
                answer.trailingHeaders());
        response.headers()
            .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
            .setInt(HttpHeaderNames.CONTENT_LENGTH, json.length);
        return response;
    }

    private static Problem problem(HttpResponseStatus status, ConnectionSettings settings) {
        String limit = " (expected: at most " + settings.headerSize().toBytes() + " bytes)";
        return switch (status.code()) {
            case 400 -> Problem.malformed("request: not HTTP/1.1 as RFC 9112 has it");
            case 414 -> Problem.of("too-long", "More than is read", HttpStatus.URI_TOO_LONG,
                    "request line: too long (expected: at most 4096 bytes)");
            case 431 -> Problem.of("too-long", "More than is read", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "header: too long" + limit);
            default -> Problem.of(HttpStatus.valueOf(status.code()), null);
        };
    }

}
