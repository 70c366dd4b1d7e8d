package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.checkin.Gzipped.gzip;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.ingest.security.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Packed bodies. */
class CheckInEncodingTest {

    private static final String GOOD = Json.dailyEnergy("{'energy':7}");

    private final IntakeFixture fixture = new IntakeFixture();

    private final Sender sender = new Sender("lakeside", "ana", true, false);

    @Test
    void readsGzip() throws IOException {
        packed(gzip(GOOD), "gzip").expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        packed(gzip(GOOD), "X-GZIP").expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        packed(GOOD.getBytes(UTF_8), "identity").expectStatus().isEqualTo(HttpStatus.ACCEPTED);

        assertThat(fixture.received("accepted")).isEqualTo(3);
    }

    @Test
    void saysWhichEncodingItReads() {
        for (String encoding : new String[] { "br", "deflate", "gzip, gzip" }) {
            packed(GOOD.getBytes(UTF_8), encoding).expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .expectHeader()
                .valueEquals("Accept-Encoding", "gzip")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Content-Encoding");
        }
    }

    @Test
    void refusesWhatOnlySaysThatItIsGzip() throws IOException {
        byte[] good = gzip(GOOD);
        byte[] damaged = good.clone();
        damaged[damaged.length / 2] ^= 0x55;
        for (byte[] body : List.of(GOOD.getBytes(UTF_8), Arrays.copyOf(good, good.length - 5), damaged, new byte[1])) {
            packed(body, "gzip").expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].expected")
                .isEqualTo("gzip, as Content-Encoding says");
        }
        assertThat(fixture.published()).isEmpty();
    }

    @Test
    void theLimitHoldsForWhatIsUnpacked() throws IOException {
        byte[] bomb = gzip("x".repeat(100 << 20));

        packed(bomb, "gzip").expectStatus()
            .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("body: longer than 65536 bytes (expected: at most 65536 bytes)");
    }

    private WebTestClient.ResponseSpec packed(byte[] body, String encoding) {
        return client().post()
            .uri("/api/v1/check-ins")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Content-Encoding", encoding)
            .bodyValue(body)
            .exchange();
    }

    private WebTestClient client() {
        return new WebFixture(sender).client(new CheckInController(fixture.intake()));
    }

}
