package org.respite.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RequestFramingTest {

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void refusesARequestWithoutAHost() {
        assertThat(answer("GET /ok HTTP/1.1\n\n")).startsWith("HTTP/1.1 400 ")
            .contains("Host: missing (expected: one)");
        assertThat(answer("GET /ok HTTP/1.1\nHost: a\nHost: b\n\n")).startsWith("HTTP/1.1 400 ");
        assertThat(answer("GET /ok HTTP/1.0\n\n")).startsWith("HTTP/1.0 200 ").endsWith("ok");
    }

    /** 400 where no end can be found, 501 where there is one (RFC 9112, section 6.3). */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "xchunked | 400", "identity | 400", "chunked, chunked | 400", "gzip, chunked | 501" })
    void refusesATransferCodingItDoesNotKnow(String coding, int status) {
        String refused = answer("POST /one HTTP/1.1\nHost: a\nTransfer-Encoding: " + coding
                + "\n\n5\nhello\n0\n\nGET /ok HTTP/1.1\nHost: a\n\n");

        assertThat(refused).startsWith("HTTP/1.1 " + status).contains("urn:respite:problem:");
        assertThat(refused.split("HTTP/1.1 [0-9]", -1)).as("one answer, and nothing before").hasSize(2);
    }

    @Test
    void passesOverWhatASenderWouldLike() {
        assertThat(answer("GET /ok HTTP/1.1\nHost: a\nTE: xchunked\nConnection: close\n\n")).endsWith("ok");
    }

    @Test
    void takesATokenOfSixteenKibibytes() {
        assertThat(answer(
                "GET /ok HTTP/1.1\nHost: a\nConnection: close\nAuthorization: " + "a".repeat(16 * 1024) + "\n\n"))
            .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void tellsThatAHeaderIsTooLong() {
        assertThat(answer("GET /ok HTTP/1.1\nHost: a\nAuthorization: " + "a".repeat(40 * 1024) + "\n\n"))
            .startsWith("HTTP/1.1 431 ")
            .containsIgnoringCase("\r\ncontent-type: application/problem+json")
            .contains("header: too long (expected: at most 32768 bytes)");
        assertThat(answer("GET /" + "a".repeat(5000) + " HTTP/1.1\nHost: a\n\n")).startsWith("HTTP/1.1 414 ")
            .contains("urn:respite:problem:too-long");
        assertThat(answer("GET /ok HTTP/1.1\nHost : a\n\n")).startsWith("HTTP/1.1 400 ")
            .contains("urn:respite:problem:malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Connection: keep-alive\n", "" })
    void sendsNoChunksToHttp10(String kept) {
        String events = answer("GET /events HTTP/1.0\n" + kept + "\n");
        String many = answer(
                "POST /many HTTP/1.0\nContent-Type: application/x-ndjson\nContent-Length: 5\n" + kept + "\nhello");

        assertThat(events).doesNotContainIgnoringCase("transfer-encoding")
            .endsWith("\r\n\r\ndata:beat\n\ndata:beat\n\ndata:beat\n\n");
        assertThat(many).doesNotContainIgnoringCase("transfer-encoding").endsWith("\r\n\r\n5\n");
    }

    @Test
    void sendsChunksToHttp11() {
        assertThat(answer("GET /events HTTP/1.1\nHost: a\nConnection: close\n\n"))
            .containsIgnoringCase("transfer-encoding: chunked")
            .endsWith("\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /ok HTTP/1.1\nHost: a\nConnection: close\n\n",
            "GET /none HTTP/1.1\nHost: a\nConnection: close\n\n", "GET /events HTTP/1.0\n\n", "GET /ok HTTP/1.1\n\n",
            "nonsense\n\n" })
    void saysWhatTimeItIs(String request) {
        assertThat(answer(request)).containsPattern("(?i)\r\ndate: [A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} 20[0-9]{2} "
                + "[0-9]{2}:[0-9]{2}:[0-9]{2} GMT\r\n");
    }

    @Test
    void letsASenderReadThatABodyWasTooLong() {
        byte[] much = "x".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII);
        for (String length : new String[] { "Content-Length: " + much.length, "Transfer-Encoding: chunked" }) {
            try (var sender = door.connect().send("POST /one HTTP/1.1\nHost: a\n" + length + "\n\n")) {
                if (length.startsWith("T")) {
                    sender.send(Integer.toHexString(much.length) + "\n");
                }
                sender.sendBytes(much);

                assertThat(sender.readToEnd()).startsWith("HTTP/1.1 413 ").contains("at most 1000 bytes");
            }
        }
    }

    @Test
    void letsASenderReadThatAHeaderWasMuchTooLong() {
        byte[] much = "a".repeat(2 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var sender = door.connect().send("GET /ok HTTP/1.1\nHost: a\nAuthorization: ").sendBytes(much)) {
            assertThat(sender.readToEnd()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void keepsAConnectionWhoseSmallBodyIsRefused() {
        try (var sender = door.connect()) {
            for (int i = 0; i < 3; i++) {
                sender.send("POST /one HTTP/1.1\nHost: a\nContent-Length: 2000\n\n" + "x".repeat(2000));
                assertThat(sender.readUntil("}]}")).startsWith("HTTP/1.1 413 ");
            }
        }
    }

    private static String answer(String request) {
        try (var sender = door.connect().send(request)) {
            return sender.readToEnd();
        }
    }

}
