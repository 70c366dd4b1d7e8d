package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A client sends its second request before it has the first answer, and a third one. */
class UnhurriedFilterTest {

    private static final WebFilter NONE = (exchange, chain) -> chain.filter(exchange);

    private static final int PATIENCE_MILLIS = 60_000;

    /** Long for an answer that takes no time, short for a test. */
    private static final int IMPATIENCE_MILLIS = 3_000;

    @Test
    void aClientThatIsEarlyGetsAllItsAnswers() throws IOException {
        assertThat(answers(new UnhurriedFilter(), PATIENCE_MILLIS)).isEqualTo("/first /second /third ");
    }

    /** When this fails, the server is mended and the filter can go. */
    @Test
    void withoutItTheThirdRequestIsNeverRead() {
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answers(NONE, IMPATIENCE_MILLIS));
    }

    private static String answers(WebFilter filter, int patience) throws IOException {
        var server = server(filter);
        try (var socket = new Socket("127.0.0.1", server.port());
                var reader = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(patience);
            send(socket, request("/first") + request("/second"));
            var answers = answer(reader) + answer(reader);
            send(socket, request("/third"));
            return answers + answer(reader);
        }
        finally {
            server.disposeNow();
        }
    }

    private static DisposableServer server(WebFilter filter) {
        var handler = WebHttpHandlerBuilder.webHandler(UnhurriedFilterTest::echo).filter(filter).build();
        return HttpServer.create().host("127.0.0.1").port(0).handle(new ReactorHttpHandlerAdapter(handler)).bindNow();
    }

    private static Mono<Void> echo(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        var response = exchange.getResponse();
        byte[] body = (path + "\n").getBytes(StandardCharsets.US_ASCII);
        response.getHeaders().setContentLength(body.length);
        var written = response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
        return path.equals("/first") ? Mono.delay(Duration.ofMillis(100)).then(written) : written;
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The body, one line, after the empty line that ends the head. */
    private static String answer(BufferedReader reader) throws IOException {
        while (!Objects.requireNonNull(reader.readLine()).isEmpty()) {
            // The head.
        }
        return reader.readLine() + " ";
    }

}
