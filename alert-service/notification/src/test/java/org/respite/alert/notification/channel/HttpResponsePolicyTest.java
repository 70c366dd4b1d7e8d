package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResponsePolicyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(ints = { 200, 201, 202, 204, 299 })
    void everySuccessIsADelivery(int status) {
        assertThat(HttpResponsePolicy.judge(status, Duration.ZERO)).isEqualTo(new DeliveryOutcome.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 307, 401, 403, 404, 407, 408, 425, 429, 500, 502, 503, 504 })
    void whatCanPassOrBeMendedIsTriedAgain(int status) {
        assertThat(HttpResponsePolicy.judge(status, MINUTE))
            .isEqualTo(new DeliveryOutcome.Failed("status " + status, MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 405, 409, 413, 415, 422, 451 })
    void whatBlamesTheMessageEndsIt(int status) {
        assertThat(HttpResponsePolicy.judge(status, MINUTE)).isEqualTo(new DeliveryOutcome.Refused("status " + status));
    }

    @Test
    void goneEndsEverything() {
        assertThat(HttpResponsePolicy.judge(410, Duration.ZERO)).isEqualTo(new DeliveryOutcome.Gone());
    }

    @Test
    void readsRetryAfterInSecondsAndPassesOverTheRest() {
        assertThat(RetryAfter.of("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Wed, 21 Oct 2026 07:28:00 GMT")).isZero();
        assertThat(RetryAfter.of("99999999999999999999")).isZero();
        assertThat(RetryAfter.of("-1")).isZero();
        assertThat(RetryAfter.of(null)).isZero();
    }

}
