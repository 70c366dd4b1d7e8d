package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(Stream.iterate(backoff.first(), backoff::after).limit(5).map(Duration::toSeconds))
            .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void waitsTheSameEachTime() {
        var backoff = Backoff.fixed(Duration.ofSeconds(2));

        assertThat(backoff.after(backoff.first())).isEqualTo(Duration.ofSeconds(2));
    }

}
